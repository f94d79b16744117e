namespace YoutuVl.Agent.Tracing;

/// <summary>A picture kept beside a trace.</summary>
/// <param name="File">The picture's file, relative to the trace's folder, with forward slashes.</param>
/// <param name="Hash">The hash of the whole frame; equal pictures are kept once.</param>
/// <param name="ScreenX">The left edge of what it shows, in screen pixels.</param>
/// <param name="ScreenY">The top edge of what it shows, in screen pixels.</param>
/// <param name="Width">The picture's width in frame pixels.</param>
/// <param name="Height">The picture's height in frame pixels.</param>
public sealed record FrameReference(string File, ulong Hash, int ScreenX, int ScreenY, int Width, int Height);
