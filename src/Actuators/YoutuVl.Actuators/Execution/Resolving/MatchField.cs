using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Where a locator looks: the elements of its scope that are within reach, in the order of the tree.</summary>
internal sealed class MatchField
{
    private MatchField(ElementList all, IReadOnlyList<ScreenElement> candidates)
    {
        All = all;
        Candidates = candidates;
    }

    /// <summary>Gets every element of the desktop.</summary>
    public ElementList All { get; }

    /// <summary>Gets the elements that may match.</summary>
    public IReadOnlyList<ScreenElement> Candidates { get; }

    /// <summary>Lays out the field.</summary>
    /// <param name="elements">Every element.</param>
    /// <param name="windows">Every window.</param>
    /// <param name="scope">The part of the desktop to look in; null for all of it.</param>
    /// <param name="reach">How far.</param>
    /// <returns>The field.</returns>
    public static MatchField Create(ElementList elements, IReadOnlyList<WindowInfo> windows, LocatorScope? scope, Reach reach)
    {
        var filter = scope is null ? null : new ScopeFilter(elements, windows, scope);
        return new MatchField(elements, [.. elements.Where(e => ElementReach.Includes(elements, e, reach) && filter?.Includes(e) != false)]);
    }
}
