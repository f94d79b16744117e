using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Capture;

/// <summary>Lets the server write into memory that both sides map (MIT-SHM), so pixels do not travel through the socket.</summary>
internal sealed unsafe class SharedMemoryGrabber : IXGrabber
{
    private readonly XConnection _connection;
    private readonly SharedMemory _memory;
    private readonly XImage* _image;

    private SharedMemoryGrabber(XConnection connection, SharedMemory memory, XImage* image)
    {
        _connection = connection;
        _memory = memory;
        _image = image;
    }

    /// <summary>Attaches shared memory for a screen.</summary>
    /// <returns>Null when the server cannot share memory with this process, as over the network.</returns>
    internal static SharedMemoryGrabber? TryCreate(XConnection connection, int width, int height)
    {
        if (!IsOffered(connection))
        {
            return null;
        }

        SharedMemory? memory = SharedMemory.TryAttach(connection, (nuint)width * (nuint)height * PixelBuffer.BytesPerPixel);
        if (memory is null)
        {
            return null;
        }

        nint image = connection.Query("describe a shared image", display => (nint)LibXext.XShmCreateImage(
            display, LibX11.XDefaultVisual(display, connection.Screen), (uint)LibX11.XDefaultDepth(display, connection.Screen),
            XConstants.ZPixmap, memory.Address, memory.Segment, (uint)width, (uint)height));
        return new SharedMemoryGrabber(connection, memory, (XImage*)image);
    }

    public void Grab(PixelBuffer target)
    {
        _connection.Query("capture the screen", display =>
            LibXext.XShmGetImage(display, _connection.Root, _image, 0, 0, XConstants.AllPlanes));
        XPixels.Copy(_connection.DisplayName, _image, target);
    }

    private static bool IsOffered(XConnection connection)
    {
        try
        {
            return connection.Query("look for MIT-SHM", LibXext.XShmQueryExtension) != 0;
        }
        catch (DllNotFoundException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        // The pixels are shared memory, not the library's to free.
        _image->Data = 0;
        _ = LibX11.XDestroyImage(_image);
        _memory.Dispose();
    }
}
