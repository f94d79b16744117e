using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Stopping;

namespace YoutuVl.Agent.Tests.Stopping;

public sealed class StoppingGuardTests
{
    private static readonly GuardRequest Request = new(new ReadClipboardAction(), null, null);

    [Fact]
    public async Task Check_Armed_AsksTheInnerGuard()
    {
        using var killSwitch = new KillSwitch();
        var inner = new InnerGuard(() => new Refusal(RefusalCode.PolicyDenied, "inner"));
        var guard = new StoppingGuard(inner, killSwitch);
        (await guard.CheckAsync(Request, TestContext.Current.CancellationToken))!.Message.ShouldBe("inner");
    }

    [Fact]
    public async Task Check_Stopped_RefusesWithoutAskingAndNamesTheCause()
    {
        using var killSwitch = new KillSwitch();
        var inner = new InnerGuard(() => null);
        var guard = new StoppingGuard(inner, killSwitch);
        killSwitch.Stop("the red button");
        var refusal = await guard.CheckAsync(Request, TestContext.Current.CancellationToken);
        refusal!.Code.ShouldBe(RefusalCode.Stopped);
        refusal.Message.ShouldContain("the red button");
        inner.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task Check_StoppedWhileAPersonWasAsked_Refuses()
    {
        using var killSwitch = new KillSwitch();
        var guard = new StoppingGuard(
            new InnerGuard(() =>
            {
                killSwitch.Stop("meanwhile");
                return null;
            }),
            killSwitch);
        (await guard.CheckAsync(Request, TestContext.Current.CancellationToken))!.Code.ShouldBe(RefusalCode.Stopped);
    }

    [Fact]
    public async Task Check_StopFileThatNobodyReported_IsFound()
    {
        var folder = Directory.CreateTempSubdirectory("stop-guard").FullName;
        try
        {
            using var killSwitch = new KillSwitch();
            using var stopFile = new StopFile(Path.Combine(folder, "stop"), killSwitch);
            var guard = new StoppingGuard(new InnerGuard(() => null), killSwitch, stopFile);
            (await guard.CheckAsync(Request, TestContext.Current.CancellationToken)).ShouldBeNull();
            await File.WriteAllTextAsync(stopFile.FilePath, "now", TestContext.Current.CancellationToken);
            (await guard.CheckAsync(Request, TestContext.Current.CancellationToken))!.Code.ShouldBe(RefusalCode.Stopped);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class InnerGuard(Func<Refusal?> answer) : IActionGuard
    {
        public int Calls { get; private set; }

        public ValueTask<Refusal?> CheckAsync(GuardRequest request, CancellationToken cancellationToken)
        {
            Calls++;
            return new ValueTask<Refusal?>(answer());
        }
    }
}
