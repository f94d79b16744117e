using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Execution;

/// <summary>Finds what a description in words means on the screen. Plugged in where a model is configured. Thread-safe.</summary>
public interface ITargetGrounder
{
    /// <summary>Looks for the described thing.</summary>
    /// <param name="description">The words, for example <c>the blue Save button</c>.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Where it is; null when it is not on the screen.</returns>
    ValueTask<GroundedTarget?> GroundAsync(string description, CancellationToken cancellationToken);
}

/// <summary>Where a described thing is.</summary>
/// <param name="Bounds">Its rectangle in screen pixels.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record GroundedTarget(ScreenRect Bounds, double Confidence);
