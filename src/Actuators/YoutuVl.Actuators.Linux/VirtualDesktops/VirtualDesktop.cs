using YoutuVl.Actuators.Linux.Processes;

namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>
/// A desktop of its own that nobody sees: an X display on a free number, a session bus, an accessibility bus that is switched on, a window
/// manager, and a private home folder. Any number can run at once. Everything on it ends, and its folder goes, when it is disposed or when
/// this process ends in any way, SIGKILL included.
/// </summary>
/// <remarks>Members may be read from any thread. The display does not ask for a cookie: other users of the same machine can reach it.</remarks>
public sealed class VirtualDesktop : IAsyncDisposable
{
    private readonly Watchdog _watchdog;
    private readonly DesktopFolder _folder;

    private VirtualDesktop(Watchdog watchdog, DesktopFolder folder, DesktopStack stack, Dictionary<string, string> variables)
    {
        _watchdog = watchdog;
        _folder = folder;
        Environment = variables.AsReadOnly();
        DisplayName = variables["DISPLAY"];
        SessionBusAddress = stack.SessionBusAddress;
        AccessibilityBusAddress = stack.AccessibilityBusAddress;
    }

    /// <summary>Gets the X display, for example <c>:97</c>.</summary>
    public string DisplayName { get; }

    /// <summary>Gets the D-Bus address of the session bus.</summary>
    public string SessionBusAddress { get; }

    /// <summary>Gets the D-Bus address of the accessibility bus.</summary>
    public string AccessibilityBusAddress { get; }

    /// <summary>Gets the size of the screen.</summary>
    public required DesktopSize Size { get; init; }

    /// <summary>Gets the home folder of everything on the desktop; it goes with the desktop.</summary>
    public string HomeDirectory => _folder.Home;

    /// <summary>Gets the folder that takes what the desktop's programs print; it goes with the desktop.</summary>
    public string LogDirectory => _folder.Logs;

    /// <summary>Gets the whole environment that a program needs to run on this desktop: start it with these variables and no others.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Starts a virtual desktop and waits until all of it is ready.</summary>
    /// <param name="options">Size, timeout and extra variables; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up and takes down what was started.</param>
    /// <returns>The desktop; dispose it to take it down.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is not one that a display can have.</exception>
    /// <exception cref="MissingProgramException">A program is not installed; the message names its Debian package.</exception>
    /// <exception cref="VirtualDesktopException">A part did not start, or not within the timeout.</exception>
    public static async Task<VirtualDesktop> StartAsync(
        VirtualDesktopOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new VirtualDesktopOptions();
        DesktopSize size = options.Size;
        if (!size.IsUsable)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                $"{size} is not a usable size: each side has {DesktopSize.MinimumSide} to {DesktopSize.MaximumSide} pixels.");
        }

        DesktopPrograms programs = DesktopPrograms.Find();
        DesktopFolder folder = DesktopFolder.Create();
        Watchdog watchdog = Watchdog.Start($"{DesktopVariables.Mark}={folder.Root}", folder.Root);
        try
        {
            folder.Fill();
            Dictionary<string, string> variables = DesktopVariables.Build(folder, options.Variables);
            DesktopStack stack = new(programs, folder, variables);
            await StartInTimeAsync(stack, options, cancellationToken).ConfigureAwait(false);
            return new VirtualDesktop(watchdog, folder, stack, variables) { Size = size };
        }
        catch
        {
            await watchdog.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends everything on the desktop, without asking, and removes its folder. Returns when all of it is gone.</summary>
    /// <returns>A task that ends when nothing is left.</returns>
    public ValueTask DisposeAsync() => _watchdog.DisposeAsync();

    private static async Task StartInTimeAsync(DesktopStack stack, VirtualDesktopOptions options, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timeout = new(options.StartTimeout, options.TimeProvider);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await stack.StartAsync(options, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled) when (!cancellationToken.IsCancellationRequested)
        {
            throw new VirtualDesktopException(
                "virtual desktop",
                $"The virtual desktop was not ready after {options.StartTimeout.TotalSeconds:0.#} s. The machine may be overloaded: raise "
                + $"{nameof(VirtualDesktopOptions)}.{nameof(VirtualDesktopOptions.StartTimeout)}, or stop other work.",
                cancelled);
        }
    }
}
