namespace YoutuVl.Agent.Scenarios;

/// <summary>The desktop that a scenario is written for.</summary>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
public sealed record ScenarioDesktop(int Width, int Height);
