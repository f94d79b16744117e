using System.Globalization;
using System.Text;
using YoutuVl.Actuators.Linux.Input;
using YoutuVl.Actuators.Linux.X11;

namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>Which keyboard layout is active, and whether there are keys to lend for characters that it lacks.</summary>
internal static class KeyboardCheck
{
    private const string Id = "keyboard";
    private const string Title = "Keyboard layout";
    private const int LayoutField = 2;

    public static DiagnosticCheck Run(XConnection connection)
    {
        KeyboardLayout layout = KeyboardLayoutReader.Read(connection, new HashSet<byte>());
        string found = string.Create(
            CultureInfo.InvariantCulture, $"{NameOf(connection)}: {layout.Strokes.Count} symbols, {layout.EmptyKeys.Count} keys to lend");
        if (layout.EmptyKeys.Count == 0)
        {
            return DiagnosticCheck.Warning(
                Id,
                Title,
                $"{found}. Every key has a symbol, so characters that the layout lacks can only be pasted through the clipboard.",
                "Free a key with xmodmap, or use --virtual-desktop 1280x800.");
        }

        return layout.CapsLock
            ? DiagnosticCheck.Warning(
                Id, Title, $"{found}. Caps Lock is on; it is switched off while text is typed.", "Switch Caps Lock off.")
            : DiagnosticCheck.Ok(Id, Title, found + ".");
    }

    // The property that setxkbmap leaves: rules, model, layout, variant and options, each ended by a NUL.
    private static string NameOf(XConnection connection)
    {
        nuint rules = connection.Atoms["_XKB_RULES_NAMES"];
        XProperty property = connection.Query("read the layout's name", display => XProperties.Read(display, connection.Root, rules));
        string[] fields = property.Format == 8 ? Encoding.UTF8.GetString(property.Bytes).Split('\0') : [];
        return fields.Length > LayoutField && fields[LayoutField].Length > 0 ? $"\"{fields[LayoutField]}\"" : "A layout without a name";
    }
}
