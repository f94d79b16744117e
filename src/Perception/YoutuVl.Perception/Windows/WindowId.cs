namespace YoutuVl.Perception.Windows;

/// <summary>Names one top-level window within one desktop session: the X11 window id, or the Windows window handle.</summary>
/// <param name="Value">The platform's number; 0 is no window.</param>
public readonly record struct WindowId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"w{Value:x}";
}
