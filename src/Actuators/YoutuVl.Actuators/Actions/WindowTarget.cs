using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Actions;

/// <summary>The window that a window action acts on; it must match once. With nothing given it is the active window.</summary>
/// <param name="Title">The title; null for any.</param>
/// <param name="Application">The application; null for any.</param>
/// <param name="Id">The window itself; null to find it by the others.</param>
public sealed record WindowTarget(TextPattern? Title = null, string? Application = null, WindowId? Id = null)
{
    /// <inheritdoc/>
    public override string ToString() => Id is { } id ? $"window {id}"
        : Title is null && Application is null ? "the active window"
        : Title is null ? $"the window of '{Application}'"
        : Application is null ? $"window {Title}"
        : $"window {Title} of '{Application}'";
}
