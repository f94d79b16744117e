using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Results;

/// <summary>How a target was found.</summary>
public sealed record TargetResolution
{
    /// <summary>Gets the way that found it, in words, for example <c>role-name: Button 'Save'</c>.</summary>
    public required string Strategy { get; init; }

    /// <summary>Gets the place of that way in the target's list, from 0. Greater than 0 means that a better way no longer matches.</summary>
    public int StrategyIndex { get; init; }

    /// <summary>Gets how many elements matched; 1 for a good target.</summary>
    public int Matches { get; init; }

    /// <summary>Gets the element; null for a bare point.</summary>
    public ScreenElement? Element { get; init; }

    /// <summary>Gets the pixel that input went, or would have gone, to; null when the element is not shown.</summary>
    public ScreenPoint? Point { get; init; }

    /// <summary>Gets the other elements that matched, as short texts, at most ten.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];
}
