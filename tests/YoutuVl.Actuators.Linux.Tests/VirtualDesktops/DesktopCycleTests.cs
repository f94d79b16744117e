using System.Diagnostics;
using System.Globalization;
using Shouldly;
using Xunit;

namespace YoutuVl.Actuators.Linux.Tests.VirtualDesktops;

public sealed class DesktopCycleTests
{
    [Fact]
    public async Task StartAsync_AgainAndAgain_KeepsNoDescriptors()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "YoutuVl.Actuators.Linux.DesktopHost");
        using Process host = Process.Start(new ProcessStartInfo(program, ["10"]) { RedirectStandardOutput = true })!;

        string report = await host.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        int[] descriptors = [.. report.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        // The runtime loads an assembly now and then; something that was forgotten would show once in each of the last four.
        descriptors[1].ShouldBeLessThan(descriptors[0] + 4);
    }
}
