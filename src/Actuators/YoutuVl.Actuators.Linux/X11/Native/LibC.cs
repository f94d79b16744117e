using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary>Shared memory and waiting, from the C library.</summary>
internal static unsafe partial class LibC
{
    internal const int IpcPrivate = 0;
    internal const int IpcCreate = 0x200;
    internal const int IpcRemove = 0;
    internal const int OwnerReadWrite = 0x180;
    internal const short PollIn = 1;
    internal const int EventCloseOnExec = 0x80000;
    internal const int EventNonBlocking = 0x800;

    private const string Library = "libc.so.6";

    [LibraryImport(Library, EntryPoint = "shmget", SetLastError = true)]
    internal static partial int SharedMemoryGet(int key, nuint size, int flags);

    [LibraryImport(Library, EntryPoint = "shmat", SetLastError = true)]
    internal static partial nint SharedMemoryAttach(int id, nint address, int flags);

    [LibraryImport(Library, EntryPoint = "shmdt", SetLastError = true)]
    internal static partial int SharedMemoryDetach(nint address);

    [LibraryImport(Library, EntryPoint = "shmctl", SetLastError = true)]
    internal static partial int SharedMemoryControl(int id, int command, nint buffer);

    [LibraryImport(Library, EntryPoint = "poll", SetLastError = true)]
    internal static partial int Poll(PollDescriptor* descriptors, nuint count, int timeoutMilliseconds);

    [LibraryImport(Library, EntryPoint = "eventfd", SetLastError = true)]
    internal static partial int EventDescriptor(uint initial, int flags);

    [LibraryImport(Library, EntryPoint = "write", SetLastError = true)]
    internal static partial nint Write(int descriptor, void* data, nuint count);

    [LibraryImport(Library, EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(int descriptor, void* data, nuint count);

    [LibraryImport(Library, EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);

    /// <summary><c>struct pollfd</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PollDescriptor
    {
        internal int Descriptor;
        internal short Events;
        internal short Received;
    }
}
