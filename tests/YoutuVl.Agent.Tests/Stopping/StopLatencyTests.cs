using Shouldly;
using Xunit;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Agent.Tests.Loops;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Tests.Stopping;

/// <summary>How long everything takes to stand still once the kill switch is used.</summary>
public sealed class StopLatencyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Generous, because the machine that runs this may be busy; measured values are far below.
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hold Shift for 30 seconds", DesktopOperation.KeyPress)]
    [InlineData("drag 'Go' to 'Remember me'", DesktopOperation.PointerPress)]
    [InlineData("wait 300 seconds", DesktopOperation.ListWindows)]
    [InlineData("wait until 'Never' is visible for up to 300 seconds", DesktopOperation.Snapshot)]
    public async Task Stop_WhileSomethingLongGoesOn_EndsSoonWithNothingHeld(string goal, DesktopOperation moment)
    {
        await using var rig = await AgentRig.CreateAsync();
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Desktop.After(moment, () => begun.TrySetResult());
        var run = rig.RunAsync(goal, Token);
        await begun.Task.WaitAsync(Patience, Token);

        var start = TimeProvider.System.GetTimestamp();
        rig.KillSwitch.Stop("test");
        var result = await run.WaitAsync(Patience, Token);
        var latency = TimeProvider.System.GetElapsedTime(start);

        TestContext.Current.TestOutputHelper?.WriteLine($"stopped after {latency.TotalMilliseconds:0.0} ms");
        result.Verdict.ShouldBe(Verdict.Stopped);
        result.Message!.ShouldContain("Stopped by test");
        latency.ShouldBeLessThan(AtMost);
        rig.Desktop.Input.Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stop_BetweenTwoSteps_TheNextOneIsNotCarriedOut()
    {
        await using var rig = await AgentRig.CreateAsync();
        rig.Form.Remember.CheckedChanged += (_, _) => rig.KillSwitch.Stop("test");
        var result = await rig.RunAsync("check 'Remember me'; type 'x' into Name", Token);
        result.Verdict.ShouldBe(Verdict.Stopped);
        rig.Form.Name.Text.ShouldBeEmpty();
        rig.Trace.Events[^1].ShouldBeOfType<RunCompleted>();
    }
}
