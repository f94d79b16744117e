using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Stopping;

namespace YoutuVl.Agent.Tests.Stopping;

public sealed class StopSignalsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Handle_FirstSignal_StopsAndKeepsTheProcess()
    {
        using var killSwitch = new KillSwitch(_time);
        using var signals = new StopSignals(killSwitch, _time, []);
        Send(signals, PosixSignal.SIGINT).ShouldBeTrue("the process must live until keys are released");
        killSwitch.Reason!.Cause.ShouldBe("signal SIGINT");
    }

    [Fact]
    public void Handle_SecondSignalWhileKeysAreHeld_IsSwallowed()
    {
        using var killSwitch = new KillSwitch(_time);
        using var signals = new StopSignals(killSwitch, _time, []);
        Send(signals, PosixSignal.SIGINT);
        _time.Advance(StopSignals.DefaultGrace - TimeSpan.FromMilliseconds(1));
        Send(signals, PosixSignal.SIGINT).ShouldBeTrue();
    }

    [Fact]
    public void Handle_SecondSignalAfterTheRelease_EndsTheProcess()
    {
        using var killSwitch = new KillSwitch(_time);
        using var signals = new StopSignals(killSwitch, _time, []);
        Send(signals, PosixSignal.SIGINT);
        signals.Released();
        Send(signals, PosixSignal.SIGINT).ShouldBeFalse();
    }

    [Fact]
    public void Handle_SecondSignalAfterTheGracePeriod_EndsAProcessThatHangs()
    {
        using var killSwitch = new KillSwitch(_time);
        using var signals = new StopSignals(killSwitch, _time, []);
        Send(signals, PosixSignal.SIGINT);
        _time.Advance(StopSignals.DefaultGrace);
        Send(signals, PosixSignal.SIGTERM).ShouldBeFalse();
    }

    [Fact]
    public async Task New_RealSignal_StopsTheSwitch()
    {
        // A signal that ends nobody, so that a failure of this test does not take the runner with it.
        if (!OperatingSystem.IsWindows())
        {
            using var killSwitch = new KillSwitch();
            using var signals = new StopSignals(killSwitch, TimeProvider.System, [PosixSignal.SIGWINCH]);
            var stopped = new TaskCompletionSource();
            using var registration = killSwitch.Token.Register(stopped.SetResult);
            using var kill = Process.Start("kill", ["-WINCH", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
            await stopped.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            killSwitch.Reason!.Cause.ShouldBe("signal SIGWINCH");
        }
    }

    private static bool Send(StopSignals signals, PosixSignal signal)
    {
        var context = new PosixSignalContext(signal);
        signals.Handle(context);
        return context.Cancel;
    }
}
