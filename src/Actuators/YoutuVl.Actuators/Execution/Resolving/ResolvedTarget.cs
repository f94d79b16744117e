using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>A target that was found.</summary>
/// <param name="Look">The look that it was found in.</param>
/// <param name="Resolution">How.</param>
internal sealed record ResolvedTarget(Look Look, TargetResolution Resolution)
{
    /// <summary>Gets the element; null for a bare point.</summary>
    public ScreenElement? Element => Resolution.Element;

    /// <summary>Gets the bare point; null for an element.</summary>
    public ScreenPoint? Point => Resolution.Element is null ? Resolution.Point : null;

    /// <summary>Gets the element that a bare point lies on, for the policy's eyes; the element itself otherwise.</summary>
    public ScreenElement? Beneath { get; init; } = Resolution.Element;

    /// <summary>Gets the way of a locator that found it; null when it was named otherwise.</summary>
    public LocatorStrategy? Strategy { get; init; }

    /// <summary>Gets words for the target.</summary>
    public string Name => Element is { } element ? ElementText.Of(element) : $"the point {Point}";
}
