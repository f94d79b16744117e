using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>Who owns the clipboard now. Its content is not read.</summary>
internal static class ClipboardCheck
{
    private const string Id = "clipboard";
    private const string Title = "Clipboard";

    public static DiagnosticCheck Run(XConnection connection)
    {
        nuint clipboard = connection.Atoms["CLIPBOARD"];
        nuint owner = connection.Query("ask for the clipboard's owner", display => LibX11.XGetSelectionOwner(display, clipboard));
        if (owner == 0)
        {
            return DiagnosticCheck.Ok(Id, Title, "Empty: nobody owns it.");
        }

        nuint className = connection.Atoms["WM_CLASS"];
        nuint text = connection.Atoms["UTF8_STRING"];
        bool isThere = connection.TryQuery(display => XProperties.ReadText(display, owner, className, text), out string name);
        string who = isThere && name.Length > 0 ? name.Split('\0')[0] : $"a window without a name (0x{owner:x})";
        return DiagnosticCheck.Ok(Id, Title, $"Owned by {who}. Its text is put back after something was pasted; pictures are not.");
    }
}
