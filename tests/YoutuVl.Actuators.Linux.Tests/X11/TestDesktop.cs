using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.Applications;
using YoutuVl.Actuators.Linux.Clipboard;
using YoutuVl.Actuators.Linux.Input;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Actuators.Linux.Windows;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.Tests.X11;

/// <summary>A virtual desktop with the X parts opened on it.</summary>
public sealed class TestDesktop : IAsyncDisposable
{
    private readonly VirtualDesktop _desktop;
    private readonly DesktopApplications _applications;
    private readonly CancellationToken _token;

    private TestDesktop(VirtualDesktop desktop, CancellationToken token)
    {
        _desktop = desktop;
        _token = token;
        var options = new ApplicationOptions { AllowList = ApplicationAllowList.Everything };
        _applications = DesktopApplications.On(desktop, options);
        Windows = XWindows.Open(desktop.DisplayName, TimeProvider.System);
        Input = XInput.Open(desktop.DisplayName, TimeProvider.System);
        Clipboard = XClipboard.Open(desktop.DisplayName, TimeProvider.System);
    }

    public XWindows Windows { get; }

    public XInput Input { get; }

    public XClipboard Clipboard { get; }

    public string DisplayName => _desktop.DisplayName;

    public VirtualDesktop Virtual => _desktop;

    public static async Task<TestDesktop> StartAsync(CancellationToken token) =>
        new(await VirtualDesktop.StartAsync(cancellationToken: token), token);

    public string PathOf(string name) => Path.Combine(_desktop.HomeDirectory, name);

    public async Task<LaunchedApplication> LaunchAsync(string program, params string[] arguments) =>
        await _applications.LaunchAsync(new LaunchRequest(program, arguments), _token);

    public async Task RunAsync(string program, params string[] arguments)
    {
        LaunchedApplication launched = await LaunchAsync(program, arguments);
        await _applications.WaitForExitAsync(launched.ProcessId, _token);
    }

    public async Task<WindowInfo> WaitForWindowAsync(Func<WindowInfo, bool> condition, string description)
    {
        long start = TimeProvider.System.GetTimestamp();
        ChangeStamp stamp = default;
        while (true)
        {
            if ((await Windows.ListAsync(_token)).FirstOrDefault(condition) is { } found)
            {
                return found;
            }

            TimeSpan left = TestTimeouts.Reasonable - TimeProvider.System.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
            {
                throw new TimeoutException($"No window appeared that is {description}.");
            }

            stamp = await Windows.WaitForChangeAsync(stamp, _token).AsTask().WaitAsync(left, _token);
        }
    }

    /// <summary>Launches, waits for the window and makes it take the keys.</summary>
    public async Task<WindowInfo> LaunchActiveAsync(string windowClass, string program, params string[] arguments)
    {
        await LaunchAsync(program, arguments);
        WindowInfo window = await WaitForWindowAsync(info => info.Application == windowClass, $"a {windowClass}");
        if (!await Windows.ActivateAsync(window.Id, _token))
        {
            throw new InvalidOperationException($"{windowClass} did not become active.");
        }

        return window;
    }

    public async ValueTask DisposeAsync()
    {
        Clipboard.Dispose();
        await Input.DisposeAsync();
        Windows.Dispose();
        await _desktop.DisposeAsync();
    }
}
