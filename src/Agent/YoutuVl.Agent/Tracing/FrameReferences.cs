using System.Globalization;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Tracing;

/// <summary>Names the pictures of a trace.</summary>
internal static class FrameReferences
{
    /// <summary>Names the picture of an observation.</summary>
    /// <param name="observation">The observation.</param>
    /// <returns>The reference; null when the observation has no picture.</returns>
    public static FrameReference? Of(Observation observation)
    {
        if (observation.Frame is not { } frame)
        {
            return null;
        }

        var name = observation.FrameHash.ToString("x16", CultureInfo.InvariantCulture);
        var screen = frame.ScreenBounds;
        return new FrameReference(
            $"{TraceFormat.FramesFolder}/{name}.png", observation.FrameHash, screen.X, screen.Y, frame.Pixels.Width, frame.Pixels.Height);
    }
}
