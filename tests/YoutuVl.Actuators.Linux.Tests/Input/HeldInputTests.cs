using System.Diagnostics;
using System.Globalization;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.Tests.X11;

namespace YoutuVl.Actuators.Linux.Tests.Input;

public sealed class HeldInputTests : IDisposable
{
    private readonly XServer _server = XServer.Start();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    public async Task Signal_EndsTheProcessThatHoldsInput_ReleasesIt(string signal)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "YoutuVl.Actuators.Linux.DesktopHost");
        using Process host = Process.Start(new ProcessStartInfo(program, ["hold", _server.DisplayName]) { RedirectStandardOutput = true })!;
        (await host.StandardOutput.ReadLineAsync(Token)).ShouldBe("held");
        InputState.Read(_server.DisplayName).ShouldBe(new InputState(Shift: true, RightButton: true));

        using Process kill = Process.Start("kill", [$"-{signal}", host.Id.ToString(CultureInfo.InvariantCulture)]);
        await host.WaitForExitAsync(Token).WaitAsync(TestTimeouts.Reasonable, Token);

        InputState.Read(_server.DisplayName).ShouldBe(new InputState(Shift: false, RightButton: false));
    }
}
