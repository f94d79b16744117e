namespace YoutuVl.Actuators.Linux.X11;

/// <summary>Where a property lives.</summary>
internal readonly record struct XPropertySlot(nuint Window, nuint Property);
