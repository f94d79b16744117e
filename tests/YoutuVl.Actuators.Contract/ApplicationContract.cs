using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;

namespace YoutuVl.Actuators.Contract;

/// <summary>What launching applications does everywhere.</summary>
public abstract class ApplicationContract<TFixture>(TFixture fixture) : DesktopContract<TFixture>(fixture)
    where TFixture : ContractFixture
{
    private const int UnknownProcess = 0x3FFFFFFF;

    [Fact]
    public async Task Launch_OfAForbiddenCommand_NamesItAndWhatIsAllowed()
    {
        var refused = await Should.ThrowAsync<LaunchException>(
            async () => await Session.Applications.LaunchAsync(new LaunchRequest(Fixture.Programs.Forbidden, []), Token));
        refused.Command.ShouldBe(Fixture.Programs.Forbidden);
        refused.Message.ShouldContain(Fixture.Programs.Forbidden);
        refused.Message.ShouldContain(Fixture.Programs.Extra.Command);
    }

    [Fact]
    public async Task WaitForExit_OfAnApplicationThatEnds_ReturnsItsCode()
    {
        var application = await Session.Applications.LaunchAsync(Fixture.Programs.Exiting, Token);
        (await Session.Applications.WaitForExitAsync(application.ProcessId, Token)).ShouldBe(ContractPrograms.ExitCode);
        Session.Applications.Running.ShouldNotContain(application);
    }

    [Fact]
    public async Task Terminate_OfARunningApplication_EndsIt()
    {
        var application = await Session.Applications.LaunchAsync(Fixture.Programs.Extra, Token);
        Session.Applications.Running.ShouldContain(application);
        (await Session.Applications.TerminateAsync(application.ProcessId, Token)).ShouldBeTrue();
        Session.Applications.Running.ShouldNotContain(application);
    }

    [Fact]
    public async Task WaitForExit_OfAnUnknownProcess_ReturnsNothing()
    {
        (await Session.Applications.WaitForExitAsync(UnknownProcess, Token)).ShouldBeNull();
        (await Session.Applications.TerminateAsync(UnknownProcess, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task WaitForExit_Cancelled_LeavesTheApplicationRunning()
    {
        var application = await Session.Applications.LaunchAsync(Fixture.Programs.Extra, Token);
        using var cancelled = new CancellationTokenSource();
        var wait = Session.Applications.WaitForExitAsync(application.ProcessId, cancelled.Token).AsTask();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await wait);
        Session.Applications.Running.ShouldContain(application);
        await Session.Applications.TerminateAsync(application.ProcessId, Token);
    }
}
