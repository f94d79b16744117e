using BenchmarkDotNet.Attributes;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Linux.Applications;
using YoutuVl.Actuators.Linux.Input;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Actuators.Linux.Windows;
using YoutuVl.Benchmarks.Capture;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Benchmarks.Desktop;

/// <summary>What each step pays for windows and input, with three terminals open.</summary>
[Config(typeof(CaptureConfig))]
public class XPartsBenchmarks
{
    private const int Terminals = 3;
    private VirtualDesktop _desktop = null!;
    private XWindows _windows = null!;
    private XInput _input = null!;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        _desktop = await VirtualDesktop.StartAsync();
        _windows = XWindows.Open(_desktop.DisplayName, TimeProvider.System);
        _input = XInput.Open(_desktop.DisplayName, TimeProvider.System);
        DesktopApplications applications = DesktopApplications.On(_desktop, new ApplicationOptions { AllowList = ApplicationAllowList.Everything });
        for (int i = 0; i < Terminals; i++)
        {
            await applications.LaunchAsync(new LaunchRequest("xterm", []), CancellationToken.None);
        }

        ChangeStamp stamp = default;
        while ((await _windows.ListAsync(CancellationToken.None)).Count(window => window.Application == "XTerm") < Terminals)
        {
            stamp = await _windows.WaitForChangeAsync(stamp, CancellationToken.None);
        }
    }

    [Benchmark(Description = "list windows")]
    public async Task<int> ListAsync() => (await _windows.ListAsync(CancellationToken.None)).Count;

    [Benchmark(Description = "window at a point")]
    public async Task<WindowInfo?> AtPointAsync() => await _windows.AtPointAsync(new ScreenPoint(100, 100), CancellationToken.None);

    [Benchmark(Description = "move the pointer")]
    public async Task MoveAsync() => await _input.Pointer.MoveAsync(new ScreenPoint(100, 100), CancellationToken.None);

    [Benchmark(Description = "press and release a key")]
    public async Task TapAsync()
    {
        await _input.Keyboard.PressAsync(Key.Parse("Shift"), CancellationToken.None);
        await _input.Keyboard.ReleaseAsync(Key.Parse("Shift"), CancellationToken.None);
    }

    [Benchmark(Description = "type 100 ASCII characters")]
    public async Task TypeAsync() => await _input.Keyboard.TypeAsync(new string('a', 100), CancellationToken.None);

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await _input.DisposeAsync();
        _windows.Dispose();
        await _desktop.DisposeAsync();
    }
}
