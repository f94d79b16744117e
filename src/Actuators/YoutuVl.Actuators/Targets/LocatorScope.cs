namespace YoutuVl.Actuators.Targets;

/// <summary>The part of the desktop that a locator looks in. What is null does not restrict.</summary>
/// <param name="Window">The title of the window.</param>
/// <param name="Application">The name of the application, compared whole without case.</param>
public sealed record LocatorScope(TextPattern? Window = null, string? Application = null)
{
    /// <inheritdoc/>
    public override string ToString() => (Window, Application) switch
    {
        (null, null) => "any window",
        (not null, null) => $"window {Window}",
        (null, not null) => $"application '{Application}'",
        _ => $"window {Window} of '{Application}'",
    };
}
