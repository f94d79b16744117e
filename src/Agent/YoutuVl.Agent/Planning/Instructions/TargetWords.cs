using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>What a phrase says about an element, free of its language. Immutable.</summary>
/// <param name="Roles">The roles that its word stands for, best first; empty when the phrase does not say.</param>
/// <param name="Name">The name; null when the phrase gives none.</param>
internal sealed record TargetWords(IReadOnlyList<ElementRole> Roles, TextPattern? Name)
{
    /// <summary>Gets the place among several alike, from 1; null when it must be the only one.</summary>
    public int? Nth { get; init; }

    /// <summary>Gets the direction from <see cref="Anchor"/>; meaningless without one.</summary>
    public SpatialRelation Relation { get; init; }

    /// <summary>Gets the other element that the phrase goes by; null when there is none.</summary>
    public TargetWords? Anchor { get; init; }

    /// <summary>Gets the part of the desktop that the phrase names; null when it names none.</summary>
    public LocatorScope? Scope { get; init; }

    /// <summary>Gets the target that the phrase stands for whatever is on the screen: a point, the focus. Null for all others.</summary>
    public Target? Fixed { get; init; }

    /// <summary>Makes the words for a point or the focus.</summary>
    /// <param name="target">The target.</param>
    /// <returns>The words.</returns>
    public static TargetWords Of(Target target) => new([], null) { Fixed = target };
}
