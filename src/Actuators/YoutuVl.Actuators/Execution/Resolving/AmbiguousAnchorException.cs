using YoutuVl.Actuators.Targets;
using YoutuVl.Perception;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>The element that a relation starts from matches several times.</summary>
/// <param name="anchor">How it was looked for.</param>
/// <param name="matches">What matched.</param>
internal sealed class AmbiguousAnchorException(LocatorStrategy anchor, IReadOnlyList<ScreenElement> matches)
    : AgentException($"{anchor}, which the target is placed by, matches {matches.Count} elements.")
{
    /// <summary>Gets what matched.</summary>
    public IReadOnlyList<ScreenElement> Matches { get; } = matches;
}
