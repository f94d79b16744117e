using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.X11;

/// <summary>Names and numbers of atoms, asked once per connection. Thread-safe.</summary>
internal sealed class XAtoms(XConnection connection)
{
    private readonly ConcurrentDictionary<string, nuint> _numbers = new(StringComparer.Ordinal);

    internal nuint this[string name] => _numbers.GetOrAdd(name, Intern);

    internal string NameOf(nuint atom) => connection.Query("read the name of an atom", display =>
    {
        nint text = LibX11.XGetAtomName(display, atom);
        string name = Marshal.PtrToStringUTF8(text) ?? string.Empty;
        if (text != 0)
        {
            _ = LibX11.XFree(text);
        }

        return name;
    });

    private nuint Intern(string name) =>
        connection.Query($"intern the atom {name}", display => LibX11.XInternAtom(display, name, onlyIfExists: 0));
}
