using System.Globalization;
using System.Runtime.CompilerServices;
using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Actuators.Linux.Capture;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Perception;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>Starts a virtual desktop for a trial, looks at it, and takes it down.</summary>
internal static class VirtualDesktopChecks
{
    private const string StartTitle = "Virtual desktop starts";
    private const string CaptureTitle = "Capture on a virtual desktop";
    private const string TreeTitle = "Accessibility on a virtual desktop";

    public static async Task<IReadOnlyList<DiagnosticCheck>> RunAsync(LinuxDoctorOptions options, CancellationToken cancellationToken)
    {
        if (!options.StartsVirtualDesktop)
        {
            return NotTried(DiagnosticCheck.NotApplicable(CheckIds.VirtualDesktopStart, StartTitle, "Not tried."), "Not tried.");
        }

        try
        {
            long start = options.Time.GetTimestamp();
            VirtualDesktop desktop = await VirtualDesktop
                .StartAsync(new VirtualDesktopOptions { TimeProvider = options.Time }, cancellationToken).ConfigureAwait(false);
            string elapsed = Since(start, options.Time);
            await using ConfiguredAsyncDisposable closing = desktop.ConfigureAwait(false);
            return
            [
                DiagnosticCheck.Ok(CheckIds.VirtualDesktopStart, StartTitle, $"{desktop.Size} pixels at {desktop.DisplayName}, ready after {elapsed}."),
                await CaptureAsync(desktop, options.Time, cancellationToken).ConfigureAwait(false),
                await ReadTreeAsync(desktop, options.Time, cancellationToken).ConfigureAwait(false),
            ];
        }
        catch (AgentException error)
        {
            DiagnosticCheck failed = DiagnosticCheck.Missing(
                CheckIds.VirtualDesktopStart,
                StartTitle,
                $"It did not start: {error.Message} --virtual-desktop and suites of scenarios need it.",
                "Do what the message says, then run this examination again.");
            return NotTried(failed, "The virtual desktop did not start.");
        }
    }

    private static IReadOnlyList<DiagnosticCheck> NotTried(DiagnosticCheck start, string why) =>
    [
        start,
        DiagnosticCheck.NotApplicable(CheckIds.VirtualDesktopCapture, CaptureTitle, why),
        DiagnosticCheck.NotApplicable(CheckIds.VirtualDesktopTree, TreeTitle, why),
    ];

    private static async Task<DiagnosticCheck> CaptureAsync(VirtualDesktop desktop, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            using var screen = XScreen.Open(desktop.DisplayName);
            long start = time.GetTimestamp();
            using ScreenFrame frame = await screen.CaptureAsync(cancellationToken).ConfigureAwait(false);
            return DiagnosticCheck.Ok(
                CheckIds.VirtualDesktopCapture, CaptureTitle, $"{frame.Pixels.Width}x{frame.Pixels.Height} pixels in {Since(start, time)}.");
        }
        catch (Exception error) when (error is AgentException or DllNotFoundException)
        {
            return DiagnosticCheck.Missing(
                CheckIds.VirtualDesktopCapture,
                CaptureTitle,
                $"No picture could be taken: {error.Message} Nothing can be seen or clicked without.",
                "apt-get install --no-install-recommends libx11-6 libxext6 libxtst6 libxdamage1");
        }
    }

    private static async Task<DiagnosticCheck> ReadTreeAsync(VirtualDesktop desktop, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            AtSpiConnection connection = await AtSpiConnection
                .OpenAsync(desktop.SessionBusAddress, new AtSpiOptions { Time = time }, cancellationToken).ConfigureAwait(false);
            await using ConfiguredAsyncDisposable closing = connection.ConfigureAwait(false);
            long start = time.GetTimestamp();
            await connection.Accessibility.SnapshotAsync(SnapshotScope.All, SnapshotBudget.Default, cancellationToken).ConfigureAwait(false);
            return DiagnosticCheck.Ok(CheckIds.VirtualDesktopTree, TreeTitle, $"The registry answered in {Since(start, time)}.");
        }
        catch (AgentException error)
        {
            return DiagnosticCheck.Missing(
                CheckIds.VirtualDesktopTree,
                TreeTitle,
                $"The tree could not be read: {error.Message} No element can be found without.",
                "Reinstall at-spi2-core.");
        }
    }

    private static string Since(long start, TimeProvider time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.GetElapsedTime(start).TotalMilliseconds:0.0} ms");
}
