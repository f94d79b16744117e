using System.ComponentModel;
using System.Runtime.InteropServices;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.X11;

/// <summary>Wakes a thread that waits for a descriptor to become readable.</summary>
internal sealed unsafe class XWakeSignal : IDisposable
{
    private const int Forever = -1;
    private readonly int _event;

    internal XWakeSignal()
    {
        _event = LibC.EventDescriptor(0, LibC.EventCloseOnExec | LibC.EventNonBlocking);
        if (_event < 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    /// <summary>Ends the present wait, or the next one. Thread-safe.</summary>
    internal void Set()
    {
        ulong one = 1;
        _ = LibC.Write(_event, &one, sizeof(ulong));
    }

    /// <summary>Blocks until <paramref name="descriptor"/> is readable or <see cref="Set"/> is called.</summary>
    internal void WaitFor(int descriptor)
    {
        LibC.PollDescriptor* waited = stackalloc LibC.PollDescriptor[2];
        waited[0] = new LibC.PollDescriptor { Descriptor = descriptor, Events = LibC.PollIn };
        waited[1] = new LibC.PollDescriptor { Descriptor = _event, Events = LibC.PollIn };
        _ = LibC.Poll(waited, 2, Forever);
        if ((waited[1].Received & LibC.PollIn) != 0)
        {
            ulong count;
            _ = LibC.Read(_event, &count, sizeof(ulong));
        }
    }

    public void Dispose() => _ = LibC.Close(_event);
}
