using System.Runtime.InteropServices;
using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.Capture;

/// <summary>A System V segment that this process and an X server map. It is marked for removal at once, so no crash can leak it.</summary>
internal sealed unsafe class SharedMemory : IDisposable
{
    private const nint Failed = -1;
    private readonly XConnection _connection;

    private SharedMemory(XConnection connection, XShmSegment* segment)
    {
        _connection = connection;
        Segment = segment;
    }

    internal XShmSegment* Segment { get; }

    internal nint Address => Segment->Address;

    internal static SharedMemory? TryAttach(XConnection connection, nuint size)
    {
        int id = LibC.SharedMemoryGet(LibC.IpcPrivate, size, LibC.IpcCreate | LibC.OwnerReadWrite);
        if (id < 0)
        {
            return null;
        }

        nint address = LibC.SharedMemoryAttach(id, 0, 0);
        if (address == Failed)
        {
            _ = LibC.SharedMemoryControl(id, LibC.IpcRemove, 0);
            return null;
        }

        // The library keeps the pointer, so the description lives outside the collected heap.
        var segment = (XShmSegment*)NativeMemory.AllocZeroed((nuint)sizeof(XShmSegment));
        segment->Id = id;
        segment->Address = address;
        bool attached = connection.TryQuery(display => AttachAndWait(display, (nint)segment), out _);
        _ = LibC.SharedMemoryControl(id, LibC.IpcRemove, 0);
        var memory = new SharedMemory(connection, segment);
        if (attached)
        {
            return memory;
        }

        memory.Unmap();
        return null;
    }

    public void Dispose()
    {
        if (!_connection.IsLost)
        {
            _connection.TryQuery(display => LibXext.XShmDetach(display, Segment), out _);
        }

        Unmap();
    }

    private static int AttachAndWait(nint display, nint segment)
    {
        _ = LibXext.XShmAttach(display, (XShmSegment*)segment);
        return LibX11.XSync(display, 0);
    }

    private void Unmap()
    {
        _ = LibC.SharedMemoryDetach(Segment->Address);
        NativeMemory.Free(Segment);
    }
}
