namespace YoutuVl.Agent.Policies;

/// <summary>Applications through which a mistaken or hijacked action does the most harm.</summary>
public static class KnownSensitiveApplications
{
    /// <summary>Gets password managers and key rings.</summary>
    public static IReadOnlyList<string> PasswordManagers { get; } =
    [
        "keepass", "keepassxc", "keepassx", "1password", "bitwarden", "lastpass", "dashlane", "enpass", "nordpass", "seahorse", "kwalletmanager",
        "kwalletmanager5", "gnome-keyring", "pinentry", "pinentry-gtk-2", "pinentry-qt", "gcr-prompter", "authenticator",
    ];

    /// <summary>Gets terminals and shells: what is typed there is run.</summary>
    public static IReadOnlyList<string> Terminals { get; } =
    [
        "xterm", "uxterm", "gnome-terminal", "gnome-terminal-server", "konsole", "xfce4-terminal", "lxterminal", "mate-terminal", "terminator",
        "tilix", "alacritty", "kitty", "wezterm", "wezterm-gui", "foot", "st", "urxvt", "rxvt", "qterminal", "ptyxis", "kgx", "cmd", "powershell",
        "pwsh", "windowsterminal", "wt", "conhost", "mintty",
    ];

    /// <summary>Gets what changes the system itself: settings of users and packages, prompts for an administrator's password.</summary>
    public static IReadOnlyList<string> SystemTools { get; } =
    [
        "polkit-gnome-authentication-agent-1", "lxpolkit", "gparted", "synaptic", "regedit", "mmc", "taskmgr", "consent", "credentialuibroker",
        "gnome-control-center", "systemsettings", "systemsettings5",
    ];

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. PasswordManagers, .. Terminals, .. SystemTools];
}
