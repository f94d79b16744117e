using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Stopping;

namespace YoutuVl.Agent.Tests.Stopping;

public sealed class KillSwitchTests
{
    [Fact]
    public void Stop_Armed_CancelsTheTokenAndKeepsTheReason()
    {
        var time = new FakeTimeProvider();
        using var killSwitch = new KillSwitch(time);
        var token = killSwitch.Token;
        killSwitch.Stop("test").ShouldBeTrue();
        token.IsCancellationRequested.ShouldBeTrue();
        killSwitch.Reason.ShouldBe(new StopReason("test", time.GetUtcNow()));
    }

    [Fact]
    public void Stop_Twice_FirstReasonCounts()
    {
        using var killSwitch = new KillSwitch();
        killSwitch.Stop("first");
        killSwitch.Stop("second").ShouldBeFalse();
        killSwitch.Reason!.Cause.ShouldBe("first");
    }

    [Fact]
    public void Stop_CallbackAsksForTheReason_IsAnswered()
    {
        using var killSwitch = new KillSwitch();
        string? seen = null;
        using var registration = killSwitch.Token.Register(() => seen = killSwitch.Reason?.Cause);
        killSwitch.Stop("test");
        seen.ShouldBe("test");
    }

    [Fact]
    public void Rearm_AfterAStop_GivesANewTokenAndLeavesTheOldOneCancelled()
    {
        using var killSwitch = new KillSwitch();
        var old = killSwitch.Token;
        killSwitch.Rearm().ShouldBeFalse("it was not stopped");
        killSwitch.Stop("test");
        killSwitch.Rearm().ShouldBeTrue();
        old.IsCancellationRequested.ShouldBeTrue();
        killSwitch.Token.IsCancellationRequested.ShouldBeFalse();
        killSwitch.IsStopped.ShouldBeFalse();
    }

    [Fact]
    public void Stop_AfterDispose_DoesNothing()
    {
        var killSwitch = new KillSwitch();
        killSwitch.Dispose();
        killSwitch.Stop("late").ShouldBeFalse();
    }
}
