namespace YoutuVl.Actuators.Linux.X11;

/// <summary>One protocol error of an X server.</summary>
/// <param name="Code">Error code of <c>X11/X.h</c>; 3 is BadWindow.</param>
/// <param name="Name">The library's text for the code.</param>
/// <param name="Request">Major opcode of the request that failed.</param>
/// <param name="Resource">Identifier of the window, atom or drawable that the error is about, 0 when none.</param>
public readonly record struct XError(byte Code, string Name, byte Request, ulong Resource)
{
    /// <inheritdoc/>
    public override string ToString() => $"'{Name}' (code {Code}, request {Request}, resource 0x{Resource:x})";
}
