using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>What a locator matches.</summary>
/// <param name="StrategyIndex">The place of the way that decided, from 0; -1 when none matched.</param>
/// <param name="Elements">The elements that match; one for a good locator.</param>
public sealed record LocatorMatch(int StrategyIndex, IReadOnlyList<ScreenElement> Elements)
{
    /// <summary>Gets a value indicating whether the elements are several matches for what the target is placed by, rather than for the target.</summary>
    public bool AnchorIsAmbiguous { get; init; }

    /// <summary>Gets the one element; null when there is none or more than one.</summary>
    public ScreenElement? Single => Elements.Count == 1 && !AnchorIsAmbiguous ? Elements[0] : null;

    /// <summary>Gets the first element in the order of the tree; null when there is none.</summary>
    public ScreenElement? First => Elements.Count > 0 ? Elements[0] : null;
}
