using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Capture;

/// <summary>Reads pixels through the connection (<c>XGetImage</c>): works everywhere, also over a network, and costs ten times more.</summary>
internal sealed unsafe class PlainGrabber(XConnection connection) : IXGrabber
{
    public void Grab(PixelBuffer target)
    {
        var image = (XImage*)connection.Query("capture the screen", display => (nint)LibX11.XGetImage(
            display, connection.Root, 0, 0, (uint)target.Width, (uint)target.Height, XConstants.AllPlanes, XConstants.ZPixmap));
        try
        {
            XPixels.Copy(connection.DisplayName, image, target);
        }
        finally
        {
            _ = LibX11.XDestroyImage(image);
        }
    }

    public void Dispose()
    {
    }
}
