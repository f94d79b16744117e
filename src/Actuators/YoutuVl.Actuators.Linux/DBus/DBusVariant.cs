namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>A value that travels with its own type (D-Bus type <c>v</c>).</summary>
/// <param name="Signature">One complete type.</param>
/// <param name="Value">
/// The value: <c>y</c> byte, <c>b</c> bool, <c>n</c> short, <c>q</c> ushort, <c>i</c> int, <c>u</c> uint, <c>x</c> long,
/// <c>t</c> ulong, <c>d</c> double, <c>s o g</c> string, <c>v</c> <see cref="DBusVariant"/>, arrays and structures
/// <c>object[]</c>, dictionary entries <see cref="KeyValuePair{TKey, TValue}"/> of object and object.
/// </param>
internal sealed record DBusVariant(string Signature, object Value);
