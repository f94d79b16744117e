using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Capture;

/// <summary>Reads the pixels of one screen of a fixed size. Used by one thread.</summary>
internal interface IXGrabber : IDisposable
{
    /// <summary>Reads the whole screen.</summary>
    /// <param name="target">As large as the screen.</param>
    void Grab(PixelBuffer target);
}
