using YoutuVl.Actuators.Targets;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>The element that another one stands next to; itself found in one way, which may again be a relation.</summary>
internal static class AnchorShape
{
    /// <summary>Gets the shape.</summary>
    public static ReferenceShape<LocatorStrategy> Instance { get; } = new("strategy", () => StrategyShape.Instance);
}
