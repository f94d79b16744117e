using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>Writes applications, windows and widgets as elements of one snapshot, within its budget.</summary>
internal sealed class ElementWriter(SnapshotId snapshot, SnapshotBudget budget)
{
    private readonly List<ScreenElement> _elements = [];
    private readonly List<SnapshotGap> _gaps = [];

    public IReadOnlyList<SnapshotGap> Gaps => _gaps;

    public ElementId? Focused { get; private set; }

    public ElementList Finish() => new(snapshot, _elements);

    public void Write(MemoryApplication application)
    {
        if (application.IsHung)
        {
            AddGap(application, SnapshotGapReason.NotResponding, $"{application} did not answer.");
            return;
        }

        if (Add(application, ElementMaker.Of(application)) is not { } root)
        {
            return;
        }

        foreach (var window in application.Windows)
        {
            if (Add(application, ElementMaker.Of(window) with { Parent = root.Id, Depth = 1 }) is { } element)
            {
                Write(window.Content, element, window.Id);
            }
        }
    }

    private void Write(Widget widget, ScreenElement parent, WindowId window)
    {
        var application = ElementMaker.ApplicationOf(widget)!;
        if (parent.Depth + 1 > budget.MaxDepth)
        {
            AddGap(application, SnapshotGapReason.TooDeep, $"{application} has more than {budget.MaxDepth} levels; what is deeper was left out.");
            return;
        }

        var made = ElementMaker.Of(widget, budget.MaxTextLength) with { Parent = parent.Id, Depth = parent.Depth + 1, Window = window };
        if (Add(application, made) is not { } element)
        {
            return;
        }

        Focused = widget.IsFocused ? element.Id : Focused;
        var inside = widget is PopupOwner { Popup: { } popup } ? popup.Id : window;
        foreach (var child in widget.Children)
        {
            Write(child, element, inside);
        }
    }

    private ScreenElement? Add(MemoryApplication application, ScreenElement element)
    {
        if (_elements.Count >= budget.MaxElements)
        {
            AddGap(application, SnapshotGapReason.TooManyElements, $"More than {budget.MaxElements} elements; the rest of {application} was left out.");
            return null;
        }

        var placed = element with { Id = new ElementId(snapshot, _elements.Count) };
        _elements.Add(placed);
        return placed;
    }

    private void AddGap(MemoryApplication application, SnapshotGapReason reason, string detail)
    {
        if (!_gaps.Exists(g => g.ProcessId == application.ProcessId && g.Reason == reason))
        {
            _gaps.Add(new SnapshotGap(application.Name, application.ProcessId, reason, detail));
        }
    }
}
