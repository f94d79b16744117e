using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>Whether the screen is locked, asked of the screen saver where one runs.</summary>
internal static class SessionLockCheck
{
    /// <summary>The title of the check.</summary>
    public const string Title = "Screen lock";

    // The freedesktop name is what most desktops answer to; GNOME and MATE have their own with the same method.
    private static readonly (string Name, string Path)[] Savers =
    [
        ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
        ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
        ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ];

    public static async Task<DiagnosticCheck> RunAsync(DBusConnection session, CancellationToken cancellationToken)
    {
        foreach ((string name, string path) in Savers)
        {
            if (await IsActiveAsync(session, name, path, cancellationToken).ConfigureAwait(false) is { } active)
            {
                return active
                    ? DiagnosticCheck.Missing(
                        CheckIds.SessionLock,
                        Title,
                        $"{name} says that the screen is locked: pictures show the lock, and injected input goes to it.",
                        "Unlock the screen, or use --virtual-desktop 1280x800.")
                    : DiagnosticCheck.Ok(CheckIds.SessionLock, Title, $"{name} says that the screen is not locked.");
            }
        }

        return DiagnosticCheck.NotApplicable(CheckIds.SessionLock, Title, "No screen saver is on the session bus, so there is nothing that locks.");
    }

    // The owner is asked for first: the question itself must not start a screen saver.
    private static async Task<bool?> IsActiveAsync(DBusConnection session, string name, string path, CancellationToken cancellationToken)
    {
        DBusMessage owned = await session.CallAsync(DBusNames.Bus("NameHasOwner", name), cancellationToken).ConfigureAwait(false);
        if (!owned.Read("b").ReadBoolean())
        {
            return null;
        }

        DBusReply[] replies = await session.CallManyAsync([new DBusCall(name, path, name, "GetActive")], cancellationToken).ConfigureAwait(false);
        return replies[0].IsResult ? replies[0].Unwrap().Read("b").ReadBoolean() : null;
    }
}
