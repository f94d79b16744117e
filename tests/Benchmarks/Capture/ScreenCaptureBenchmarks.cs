using BenchmarkDotNet.Attributes;
using YoutuVl.Actuators.Linux.Capture;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Benchmarks.Capture;

/// <summary>
/// Reads a 1920 x 1080 screen and says what changed since the last reading. The naive way asks for the image through the socket and compares
/// it with the one before; ours shares memory with the server and listens to its damage reports.
/// </summary>
[Config(typeof(CaptureConfig))]
public class ScreenCaptureBenchmarks
{
    private VirtualDesktop _desktop = null!;
    private Painter _painter = null!;
    private XScreen _naive = null!;
    private XScreen _compared = null!;
    private XScreen _watched = null!;
    private ChangeStamp _stamp;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        _desktop = await VirtualDesktop.StartAsync(new VirtualDesktopOptions { Size = new DesktopSize(1920, 1080) });
        _painter = new Painter(_desktop.DisplayName);
        _naive = XScreen.Open(_desktop.DisplayName, new XScreenOptions { UseSharedMemory = false, UseDamage = false });
        _compared = XScreen.Open(_desktop.DisplayName, new XScreenOptions { UseDamage = false });
        _watched = XScreen.Open(_desktop.DisplayName);
        if (!_watched.SharesMemory || _watched.ChangeSource != ChangeSource.Damage)
        {
            throw new InvalidOperationException("This X server lacks MIT-SHM or XDamage, so the benchmark would measure something else.");
        }
    }

    [IterationSetup(Targets = [nameof(NaiveImage), nameof(SharedMemoryCompared), nameof(SharedMemoryWithDamage)])]
    public void Paint() => _painter.PaintNext();

    [Benchmark(Baseline = true, Description = "changed: XGetImage, pictures compared")]
    public Task<int> NaiveImage() => LookAsync(_naive);

    [Benchmark(Description = "changed: shared memory, pictures compared")]
    public Task<int> SharedMemoryCompared() => LookAsync(_compared);

    [Benchmark(Description = "changed: shared memory, damage reports")]
    public Task<int> SharedMemoryWithDamage() => LookAsync(_watched);

    [Benchmark(Description = "unchanged: shared memory, damage reports")]
    public Task<int> Unchanged() => LookAsync(_watched);

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        _naive.Dispose();
        _compared.Dispose();
        _watched.Dispose();
        _painter.Dispose();
        await _desktop.DisposeAsync();
    }

    private async Task<int> LookAsync(XScreen screen)
    {
        using ScreenFrame frame = await screen.CaptureAsync(CancellationToken.None);
        ScreenChanges changes = screen.ChangeSource == ChangeSource.Damage
            ? await screen.ChangesAsync(_stamp, CancellationToken.None)
            : new ScreenChanges(_stamp, frame.Stamp, [], ChangeSource.TileHash);
        _stamp = frame.Stamp;
        return changes.Regions.Count;
    }
}
