namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Remembers an array that is being written. Both numbers count bytes from the start of the buffer.</summary>
/// <param name="LengthAt">Where the length goes.</param>
/// <param name="FirstElementAt">Where the first element is; padding before it does not count into the length.</param>
internal readonly record struct DBusArrayMark(int LengthAt, int FirstElementAt);
