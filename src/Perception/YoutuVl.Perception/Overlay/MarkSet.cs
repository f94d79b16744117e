using System.Collections;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Overlay;

/// <summary>
/// The numbers of everything on the screen that can be seen and acted on. The same elements, windows and screen always give the same numbers,
/// so a number in a picture, in a text and in an action mean the same element. Immutable and thread-safe.
/// </summary>
public sealed class MarkSet : IReadOnlyList<ScreenMark>
{
    private readonly ScreenMark[] _marks;
    private readonly Dictionary<ElementId, ScreenMark> _byElement;

    private MarkSet(ScreenMark[] marks)
    {
        _marks = marks;
        _byElement = marks.ToDictionary(m => m.Element.Id);
    }

    /// <inheritdoc/>
    public int Count => _marks.Length;

    /// <inheritdoc/>
    public ScreenMark this[int index] => _marks[index];

    /// <summary>Numbers what can be acted on in an observation.</summary>
    /// <param name="observation">The observation; its picture, when it has one, tells how far the screen reaches.</param>
    /// <returns>The marks in the order of their numbers.</returns>
    public static MarkSet Of(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return Of(observation.Elements, observation.Windows, observation.Frame?.ScreenBounds);
    }

    /// <summary>Numbers what can be acted on.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="windows">The windows, which tell what is covered.</param>
    /// <param name="screen">The visible screen, in screen pixels; null when it is not known, which cuts nothing off.</param>
    /// <returns>The marks in the order of their numbers.</returns>
    public static MarkSet Of(ElementList elements, IReadOnlyList<WindowInfo> windows, ScreenRect? screen)
    {
        ArgumentNullException.ThrowIfNull(elements);
        ArgumentNullException.ThrowIfNull(windows);
        var stack = new WindowStack(windows);
        List<(ScreenElement Element, ScreenRect Bounds)> seen = [];
        foreach (var element in elements)
        {
            if (element.IsActionable && element.SeenBounds(stack, screen) is { } bounds)
            {
                seen.Add((element, bounds));
            }
        }

        var ordered = ReadingOrder.Sort(seen, s => s.Bounds);
        return new MarkSet([.. ordered.Select((s, i) => new ScreenMark(i + 1, s.Element, s.Bounds))]);
    }

    /// <summary>Finds the mark of a number.</summary>
    /// <param name="number">The number, from 1.</param>
    /// <returns>The mark; null when there is none of that number.</returns>
    public ScreenMark? Find(int number) => number >= 1 && number <= _marks.Length ? _marks[number - 1] : null;

    /// <summary>Finds the mark of an element.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The mark; null when the element has none.</returns>
    public ScreenMark? Find(ElementId element) => _byElement.GetValueOrDefault(element);

    /// <inheritdoc/>
    public IEnumerator<ScreenMark> GetEnumerator() => ((IEnumerable<ScreenMark>)_marks).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
