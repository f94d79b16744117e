using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Masking;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Observing;

/// <summary>Assigns windows and masks secrets, and remembers the outcome while elements, windows and secrets stay the same. Not thread-safe.</summary>
internal sealed class SceneMemory
{
    private ElementList? _elements;
    private IReadOnlyList<WindowInfo> _windows = [];
    private TextMask _mask = new([]);
    private MaskedScene? _scene;

    /// <summary>Makes the scene that may leave.</summary>
    /// <param name="elements">The elements as read.</param>
    /// <param name="windows">The windows as read.</param>
    /// <param name="mask">The secrets of this moment.</param>
    /// <returns>The masked scene; the same as last time when nothing differs.</returns>
    public MaskedScene Mask(ElementList elements, IReadOnlyList<WindowInfo> windows, TextMask mask)
    {
        if (_scene is not null && ReferenceEquals(elements, _elements) && _mask.Covers(mask) && _windows.SequenceEqual(windows))
        {
            return _scene;
        }

        (_elements, _windows, _mask) = (elements, windows, mask);
        return _scene = SceneMask.Apply(WindowAssignment.Assign(elements, windows), windows, mask);
    }
}
