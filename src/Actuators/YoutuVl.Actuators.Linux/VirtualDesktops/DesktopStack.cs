using YoutuVl.Actuators.Linux.Processes;

namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>Brings up the programs of one virtual desktop, side by side where they do not need each other.</summary>
internal sealed class DesktopStack(DesktopPrograms programs, DesktopFolder folder, Dictionary<string, string> variables)
{
    // Screen saver and power saving would blank the screen after ten minutes; a server that resets forgets everything with its last client.
    private static readonly string[] ServerOptions = ["-displayfd", "3", "-nolisten", "tcp", "-noreset", "-s", "0", "-dpms"];

    // Bus address, client program and target are positional, so nothing here is built from text.
    private const string EnableAccessibility =
        """
        set_status() {
            "$1" --bus="$2" --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Set \
                string:org.a11y.Status "string:$3" variant:boolean:true
        }
        set_status "$1" "$2" IsEnabled && set_status "$1" "$2" ScreenReaderEnabled &&
            exec "$1" --bus="$2" --print-reply=literal --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress >&3
        """;

    /// <summary>The address of the session bus.</summary>
    public string SessionBusAddress { get; private set; } = string.Empty;

    /// <summary>The address of the accessibility bus.</summary>
    public string AccessibilityBusAddress { get; private set; } = string.Empty;

    /// <summary>Starts everything and waits until all of it is ready.</summary>
    /// <exception cref="VirtualDesktopException">A part did not come up.</exception>
    public async Task StartAsync(DesktopSize size, CancellationToken cancellationToken)
    {
        string number = await RunAsync("Xvfb", programs.Server, [.. ServerOptions, "-screen", "0", $"{size}x24"], cancellationToken)
            .ConfigureAwait(false);
        variables["DISPLAY"] = ":" + number;
        await File.WriteAllTextAsync(folder.DisplayNumber, number + "\n", cancellationToken).ConfigureAwait(false);
        Task<string> windowManager = RunAsync("jwm", programs.WindowManager, ["-f", folder.WindowManagerConfiguration], cancellationToken);
        Task buses = StartBusesAsync(cancellationToken);
        await Task.WhenAll(windowManager, buses).ConfigureAwait(false);
    }

    private async Task StartBusesAsync(CancellationToken cancellationToken)
    {
        string[] arguments = [$"--config-file={folder.SessionBusConfiguration}", "--nofork", "--nopidfile", "--print-address=3"];
        SessionBusAddress = await RunAsync("dbus-daemon", programs.Bus, arguments, cancellationToken).ConfigureAwait(false);
        string[] enable = ["-c", EnableAccessibility, "sh", programs.BusClient, SessionBusAddress];
        AccessibilityBusAddress = await RunAsync(
            "at-spi2-core", ProgramPath.Require("sh", "dash"), enable, cancellationToken).ConfigureAwait(false);
    }

    private Task<string> RunAsync(string part, string program, string[] arguments, CancellationToken cancellationToken)
    {
        DetachedCommand command = new(program, arguments)
        {
            Environment = variables,
            LogFile = folder.LogFile(part),
            WorkingDirectory = folder.Home,
            ReportsReadiness = true,
        };
        return DesktopService.StartAsync(part, command, cancellationToken);
    }
}
