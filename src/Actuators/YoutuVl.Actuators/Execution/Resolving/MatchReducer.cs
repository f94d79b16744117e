using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>
/// Leaves out matches that stand for the same thing as another match. Each rule holds for any application; what they leave is compared
/// by nobody's taste, so more than one is ambiguous. Pure.
/// </summary>
internal static class MatchReducer
{
    /// <summary>Leaves out needless matches.</summary>
    /// <param name="matches">The matches, in the order of the tree.</param>
    /// <param name="all">Every element.</param>
    /// <returns>What is left; never empty when there were any.</returns>
    public static IReadOnlyList<ScreenElement> Reduce(IReadOnlyList<ScreenElement> matches, ElementList all)
    {
        if (matches.Count < 2)
        {
            return matches;
        }

        var left = InModalWindow(matches, all);
        left = WithoutDecoration(left, all);
        left = WithoutContainers(left, all);
        return OnlyActionable(left);
    }

    /// <summary>Leaves out elements that another one holds.</summary>
    /// <param name="matches">The elements.</param>
    /// <param name="all">Every element.</param>
    /// <returns>Those that none of the others holds.</returns>
    public static IReadOnlyList<ScreenElement> Outermost(IReadOnlyList<ScreenElement> matches, ElementList all)
    {
        var ids = matches.Select(m => m.Id).ToHashSet();
        return [.. matches.Where(m => !all.AncestorsOf(m).Any(a => ids.Contains(a.Id)))];
    }

    // While a modal window is open its process takes no input elsewhere.
    private static IReadOnlyList<ScreenElement> InModalWindow(IReadOnlyList<ScreenElement> matches, ElementList all)
    {
        var modal = matches.Where(m => all.AncestorsOf(m).Prepend(m).Any(a => a.Has(ElementStates.Modal | ElementStates.Showing))).ToHashSet();
        return modal.Count == 0
            ? matches
            : [.. matches.Where(m => modal.Contains(m) || !modal.Any(o => o.Application == m.Application && o.ProcessId == m.ProcessId))];
    }

    // A label or picture inside a button with the same name is the button's face.
    private static IReadOnlyList<ScreenElement> WithoutDecoration(IReadOnlyList<ScreenElement> matches, ElementList all)
    {
        var acting = matches.Where(IsActionable).Select(m => m.Id).ToHashSet();
        return [.. matches.Where(m => IsActionable(m) || !all.AncestorsOf(m).Any(a => acting.Contains(a.Id)))];
    }

    // A window or pane is not what is meant when something in it answers to the same description.
    private static IReadOnlyList<ScreenElement> WithoutContainers(IReadOnlyList<ScreenElement> matches, ElementList all)
    {
        var parents = matches.SelectMany(all.AncestorsOf).Select(a => a.Id).ToHashSet();
        return [.. matches.Where(m => !IsContainer(m) || !parents.Contains(m.Id))];
    }

    // A label that names a field has the field's name; it cannot be acted on.
    private static IReadOnlyList<ScreenElement> OnlyActionable(IReadOnlyList<ScreenElement> matches)
    {
        List<ScreenElement> acting = [.. matches.Where(IsActionable)];
        return acting.Count > 0 && matches.Except(acting).All(IsStatic) ? acting : matches;
    }

    private static bool IsActionable(ScreenElement element) =>
        (element.Actions & ~(ElementActions.ScrollIntoView | ElementActions.Focus)) != ElementActions.None
        || element.Has(ElementStates.Editable);

    private static bool IsStatic(ScreenElement element) => element.Role
        is ElementRole.Label or ElementRole.Text or ElementRole.Image or ElementRole.Icon or ElementRole.Heading or ElementRole.Paragraph;

    private static bool IsContainer(ScreenElement element) => element.Role
        is ElementRole.Application or ElementRole.Window or ElementRole.Dialog or ElementRole.Alert or ElementRole.FileChooser
        or ElementRole.Pane or ElementRole.Group or ElementRole.ScrollArea or ElementRole.SplitPane or ElementRole.Form
        or ElementRole.Frame or ElementRole.Document or ElementRole.Landmark or ElementRole.Article or ElementRole.Toolbar;
}
