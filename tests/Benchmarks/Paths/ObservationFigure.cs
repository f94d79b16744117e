using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Actuators.Linux.Capture;
using YoutuVl.Benchmarks.Measuring;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Benchmarks.Paths;

/// <summary>
/// A whole observation (pixels, accessibility tree, windows, masking, changes) of a desktop with a text editor on which nothing happens.
/// The naive way takes the picture through the socket and reads the whole tree again each time.
/// </summary>
internal static class ObservationFigure
{
    public static Figure Figure { get; } = new("observation", "an observation of an unchanged desktop with mousepad, end to end", RunAsync);

    private static async Task<bool> RunAsync()
    {
        await using BenchDesktop desktop = await BenchDesktop.StartAsync("mousepad");
        await desktop.LaunchAsync("mousepad", "--disable-server");
        FigureTable table = new("Observation of an unchanged desktop (1280x800, mousepad)");
        table.Add("all read anew, XGetImage, pictures compared", await NaiveAsync(desktop));
        table.Add("ours", await Series.MeasureAsync(20, 300, desktop.ObserveAsync), medianLimit: 15);
        table.Print();
        return table.KeepsLimits;
    }

    private static async Task<Series> NaiveAsync(BenchDesktop desktop)
    {
        using var screen = XScreen.Open(desktop.Virtual.DisplayName, new XScreenOptions { UseSharedMemory = false, UseDamage = false });
        await using AtSpiConnection tree = await AtSpiConnection.OpenAsync(desktop.Virtual.SessionBusAddress, new AtSpiOptions { UseMemory = false });
        return await Series.MeasureAsync(5, 100, async () =>
        {
            // Without a memory of its own: each look starts from nothing.
            using DesktopObserver observer = new(new ObserverSources(screen, tree.Accessibility, desktop.Session.Windows), secrets: null, TimeProvider.System);
            using Observation observation = await observer.ObserveAsync(ObservationRequest.Default, default);
        });
    }
}
