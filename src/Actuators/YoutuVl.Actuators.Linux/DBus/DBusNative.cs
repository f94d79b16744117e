using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>What the client needs from libc.</summary>
internal static partial class DBusNative
{
    /// <summary>The effective user id, which SASL EXTERNAL claims and the server checks against the socket.</summary>
    /// <returns>The id; the call cannot fail.</returns>
    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial uint GetEffectiveUserId();
}
