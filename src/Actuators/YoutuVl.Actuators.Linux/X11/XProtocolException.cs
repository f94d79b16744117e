using YoutuVl.Perception;

namespace YoutuVl.Actuators.Linux.X11;

/// <summary>The X server refused a request.</summary>
/// <param name="operation">What was being done, as the rest of a sentence that begins with "Could not".</param>
/// <param name="error">The error as the server reported it.</param>
public sealed class XProtocolException(string operation, XError error)
    : AgentException($"Could not {operation}: the X server answered {error}. If a window is involved, it may have been closed meanwhile: observe again.")
{
    /// <summary>What was being done.</summary>
    public string Operation { get; } = operation;

    /// <summary>The error as the server reported it.</summary>
    public XError Error { get; } = error;
}
