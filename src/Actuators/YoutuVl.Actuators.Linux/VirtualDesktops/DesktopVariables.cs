namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>Builds the environment of everything that runs on a virtual desktop.</summary>
internal static class DesktopVariables
{
    /// <summary>The variable by which the desktop's processes are found when it ends; its value is the desktop's folder.</summary>
    public const string Mark = "YOUTUVL_DESKTOP";

    // Everything else stays outside: a desktop that inherits less behaves the same everywhere, and applications do not see our secrets.
    private static readonly string[] Inherited = ["PATH", "USER", "LOGNAME", "SHELL", "TZ", "LD_LIBRARY_PATH", "DOTNET_ROOT"];

    /// <summary>The environment before the display has a number.</summary>
    /// <param name="folder">The desktop's folder.</param>
    /// <param name="added">Entries that win over the desktop's own.</param>
    public static Dictionary<string, string> Build(DesktopFolder folder, IEnumerable<KeyValuePair<string, string>> added)
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal) { ["PATH"] = "/usr/local/bin:/usr/bin:/bin" };
        foreach (string name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                variables[name] = value;
            }
        }

        AddFolders(variables, folder);
        AddBehaviour(variables);
        foreach ((string name, string value) in added)
        {
            variables[name] = value;
        }

        variables[Mark] = folder.Root;
        variables["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=" + folder.SessionBusSocket;
        return variables;
    }

    private static void AddFolders(Dictionary<string, string> variables, DesktopFolder folder)
    {
        variables["HOME"] = folder.Home;
        variables["TMPDIR"] = folder.Temporary;
        variables["XDG_RUNTIME_DIR"] = folder.Runtime;
        variables["XDG_CONFIG_HOME"] = Path.Combine(folder.Home, ".config");
        variables["XDG_CACHE_HOME"] = Path.Combine(folder.Home, ".cache");
        variables["XDG_DATA_HOME"] = Path.Combine(folder.Home, ".local", "share");
        variables["XDG_STATE_HOME"] = Path.Combine(folder.Home, ".local", "state");
    }

    private static void AddBehaviour(Dictionary<string, string> variables)
    {
        variables["LANG"] = "C.UTF-8";
        variables["XDG_SESSION_TYPE"] = "x11";
        variables["GDK_BACKEND"] = "x11";
        variables["QT_QPA_PLATFORM"] = "xcb";
        variables["GSETTINGS_BACKEND"] = "memory";
        variables["GIO_USE_VFS"] = "local";
        variables["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1";
        variables["OMP_THREAD_LIMIT"] = "1"; // the text recogniser is several times slower with more
    }
}
