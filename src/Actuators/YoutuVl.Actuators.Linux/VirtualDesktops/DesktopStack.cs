using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Actuators.Linux.Processes;

namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>Brings up the programs of one virtual desktop, side by side where they do not need each other.</summary>
internal sealed class DesktopStack(DesktopPrograms programs, DesktopFolder folder, Dictionary<string, string> variables)
{
    // Screen saver and power saving would blank the screen after ten minutes; a server that resets forgets everything with its last client.
    private static readonly string[] ServerOptions = ["-displayfd", "3", "-nolisten", "tcp", "-noreset", "-s", "0", "-dpms"];

    /// <summary>The address of the session bus.</summary>
    public string SessionBusAddress { get; private set; } = string.Empty;

    /// <summary>The address of the accessibility bus.</summary>
    public string AccessibilityBusAddress { get; private set; } = string.Empty;

    /// <summary>Starts everything and waits until all of it is ready.</summary>
    /// <exception cref="VirtualDesktopException">A part did not come up.</exception>
    public async Task StartAsync(VirtualDesktopOptions options, CancellationToken cancellationToken)
    {
        string number = await RunAsync("Xvfb", programs.Server, [.. ServerOptions, "-screen", "0", $"{options.Size}x24"], cancellationToken)
            .ConfigureAwait(false);
        variables["DISPLAY"] = ":" + number;
        await File.WriteAllTextAsync(folder.DisplayNumber, number + "\n", cancellationToken).ConfigureAwait(false);
        Task<string> windowManager = RunAsync("jwm", programs.WindowManager, ["-f", folder.WindowManagerConfiguration], cancellationToken);
        Task buses = StartBusesAsync(options, cancellationToken);
        await Task.WhenAll(windowManager, buses).ConfigureAwait(false);
    }

    private async Task StartBusesAsync(VirtualDesktopOptions options, CancellationToken cancellationToken)
    {
        string[] arguments = [$"--config-file={folder.SessionBusConfiguration}", "--nofork", "--nopidfile", "--print-address=3"];
        SessionBusAddress = await RunAsync("dbus-daemon", programs.Bus, arguments, cancellationToken).ConfigureAwait(false);
        DBusConnectionOptions calls = new() { Time = options.TimeProvider, CallTimeout = options.StartTimeout };
        try
        {
            AccessibilityBusAddress = await AccessibilityBus.EnableAsync(SessionBusAddress, calls, cancellationToken).ConfigureAwait(false);
        }
        catch (DBusException error)
        {
            throw new VirtualDesktopException(
                "at-spi2-core", $"The accessibility bus did not come up: {error.Message} Reinstalling at-spi2-core may help.", error);
        }
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
