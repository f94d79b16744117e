using System.Diagnostics;
using Shouldly;
using Xunit;

namespace YoutuVl.Actuators.Linux.Tests.VirtualDesktops;

public sealed class KilledHostTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_OfTheProcessThatHoldsADesktop_LeavesNothing()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "YoutuVl.Actuators.Linux.DesktopHost");
        using Process host = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;
        string[] report = (await host.StandardOutput.ReadLineAsync(Cancellation))!.Split(' ');
        (string display, string folder) = (report[0], report[1]);
        IReadOnlyList<int> descendants = DesktopRemains.DescendantsOf(host.Id);
        IReadOnlyList<string> before = DesktopRemains.ProcessesOf(folder);

        host.Kill();
        await Eventually.BecomesTrueAsync(() => !Directory.Exists(folder), "the desktop's folder is gone", Cancellation);
        await Eventually.BecomesTrueAsync(
            () => !DesktopRemains.ProcessesOf(folder).Any(), "no process of the desktop is left", Cancellation);

        before.Count.ShouldBeGreaterThanOrEqualTo(6);
        before.ShouldContain(line => line.Contains("at-spi-bus-launcher", StringComparison.Ordinal));
        descendants.ShouldNotBeEmpty();
        descendants.Where(DesktopRemains.IsRunning).ShouldBeEmpty();
        DesktopRemains.SocketsOf(display).ShouldBeEmpty();
    }
}
