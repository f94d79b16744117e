using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.X11;

/// <summary>Takes one event on the thread of an <see cref="XEventLoop"/>.</summary>
internal delegate void XEventHandler(ref XEvent received);
