using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Perception.Accessibility;

namespace YoutuVl.Benchmarks.AtSpi;

/// <summary>The accessibility snapshot of a real editor (mousepad, about 320 objects) on its own virtual desktop.</summary>
[Config(typeof(SnapshotConfig))]
public class SnapshotBenchmarks
{
    private VirtualDesktop? _desktop;
    private Process? _editor;
    private AtSpiConnection? _remembering;
    private AtSpiConnection? _reading;
    private DBusConnection? _bus;

    /// <summary>Starts desktop and editor and waits for its window.</summary>
    [GlobalSetup]
    public async Task StartAsync()
    {
        _desktop = await VirtualDesktop.StartAsync();
        var start = new ProcessStartInfo("mousepad", "--disable-server") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach ((string name, string value) in _desktop.Environment)
        {
            start.Environment[name] = value;
        }

        _editor = Process.Start(start);
        _remembering = await AtSpiConnection.OpenAsync(_desktop.SessionBusAddress);
        _reading = await AtSpiConnection.OpenAsync(_desktop.SessionBusAddress, new AtSpiOptions { UseMemory = false });
        _bus = await DBusConnection.OpenBusAsync(_desktop.AccessibilityBusAddress, new DBusConnectionOptions(), default);
        while ((await SnapshotAsync(_reading)).Elements.Count < 300)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    /// <summary>Takes everything down.</summary>
    [GlobalCleanup]
    public async Task StopAsync()
    {
        await _bus!.DisposeAsync();
        await _reading!.DisposeAsync();
        await _remembering!.DisposeAsync();
        _editor!.Kill();
        _editor.Dispose();
        await _desktop!.DisposeAsync();
    }

    /// <summary>Six questions an object, one after the other, over the bus.</summary>
    [Benchmark(Baseline = true)]
    public Task<int> Naive() => new NaiveWalk(_bus!).RunAsync();

    /// <summary>The product's snapshot, everything read anew.</summary>
    [Benchmark]
    public Task<AccessibilitySnapshot> Read() => SnapshotAsync(_reading!);

    /// <summary>The product's snapshot of a tree that has not changed.</summary>
    [Benchmark]
    public Task<AccessibilitySnapshot> Unchanged() => SnapshotAsync(_remembering!);

    private static Task<AccessibilitySnapshot> SnapshotAsync(AtSpiConnection connection) =>
        connection.Accessibility.SnapshotAsync(SnapshotScope.All, SnapshotBudget.Default, default).AsTask();
}
