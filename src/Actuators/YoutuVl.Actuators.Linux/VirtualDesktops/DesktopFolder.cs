namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>The private folder (mode 0700) that holds everything a virtual desktop writes: home, sockets, temporary files, logs.</summary>
internal sealed class DesktopFolder
{
    private const string NamePrefix = "yvl-desktop-";
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // A socket address holds 108 bytes, and the accessibility bus puts its socket two folders below ours.
    private const int LongestTemporaryPath = 60;

    private DesktopFolder(string root) => Root = root;

    /// <summary>The folder itself.</summary>
    public string Root { get; }

    /// <summary>HOME of everything on the desktop.</summary>
    public string Home => Path.Combine(Root, "home");

    /// <summary>XDG_RUNTIME_DIR: sockets.</summary>
    public string Runtime => Path.Combine(Root, "run");

    /// <summary>TMPDIR, so that what applications forget there goes with the desktop.</summary>
    public string Temporary => Path.Combine(Root, "tmp");

    /// <summary>What the programs print.</summary>
    public string Logs => Path.Combine(Root, "logs");

    /// <summary>The socket of the session bus.</summary>
    public string SessionBusSocket => Path.Combine(Runtime, "bus");

    /// <summary>The session bus's configuration file.</summary>
    public string SessionBusConfiguration => Path.Combine(Root, "session-bus.conf");

    /// <summary>The window manager's configuration file.</summary>
    public string WindowManagerConfiguration => Path.Combine(Root, "window-manager.xml");

    /// <summary>The file with the number of the display, for the watchdog.</summary>
    public string DisplayNumber => Path.Combine(Root, "display");

    /// <summary>The log file of one program.</summary>
    public string LogFile(string program) => Path.Combine(Logs, program + ".log");

    /// <summary>Makes a new folder under a name that nobody else has.</summary>
    /// <exception cref="VirtualDesktopException">The place for temporary files cannot be written to.</exception>
    public static DesktopFolder Create()
    {
        string temporary = Path.GetTempPath();
        string parent = temporary.Length <= LongestTemporaryPath ? temporary : "/tmp";
        string root = Path.Combine(parent, NamePrefix + Guid.NewGuid().ToString("N")[..12]);
        try
        {
            CreatePrivate(root);
            return new DesktopFolder(root);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new VirtualDesktopException(
                "folder", $"No folder can be made in '{parent}': {error.Message} Set TMPDIR to a folder that is writable.", error);
        }
    }

    /// <summary>Fills the folder: sub-folders, toolkit settings, configuration of the services.</summary>
    public void Fill()
    {
        foreach (string folder in (string[])[Home, Runtime, Temporary, Logs])
        {
            CreatePrivate(folder);
        }

        File.WriteAllText(SessionBusConfiguration, DesktopFiles.SessionBus(SessionBusSocket));
        File.WriteAllText(WindowManagerConfiguration, DesktopFiles.WindowManager);
        foreach (string toolkit in (string[])["gtk-3.0", "gtk-4.0"])
        {
            string folder = Path.Combine(Home, ".config", toolkit);
            CreatePrivate(folder);
            File.WriteAllText(Path.Combine(folder, "settings.ini"), DesktopFiles.GtkSettings);
        }
    }

    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("Virtual desktops are an X11 matter: they need Linux.");
        }

        Directory.CreateDirectory(path, Private);
    }
}
