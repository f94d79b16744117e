using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.Applications;
using YoutuVl.Actuators.Linux.Tests.VirtualDesktops;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Actuators.Linux.Tests.Applications;

public sealed class DesktopApplicationsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LaunchAsync_OnAVirtualDesktop_RunsInItsEnvironmentAndKeepsTheOutput()
    {
        await using VirtualDesktop desktop = await VirtualDesktop.StartAsync(cancellationToken: Cancellation);
        DesktopApplications applications = DesktopApplications.On(desktop, Allowing("sh"));

        LaunchedApplication shell = await applications.LaunchAsync(
            new LaunchRequest("sh", ["-c", "echo \"$DISPLAY in $PWD with $1\"; echo trouble >&2; exit 7", "sh", "a b; $(c)"]), Cancellation);
        int? exitCode = await applications.WaitForExitAsync(shell.ProcessId, Cancellation);

        exitCode.ShouldBe(7);
        string output = await File.ReadAllTextAsync(shell.LogFile.ShouldNotBeNull(), Cancellation);
        output.ShouldBe($"{desktop.DisplayName} in {desktop.HomeDirectory} with a b; $(c)\ntrouble\n");
        shell.LogFile.ShouldStartWith(desktop.LogDirectory);
        applications.Running.ShouldBeEmpty();
    }

    [Fact]
    public async Task LaunchAsync_ARealEditor_ShowsAWindow()
    {
        await using VirtualDesktop desktop = await VirtualDesktop.StartAsync(cancellationToken: Cancellation);
        DesktopApplications applications = DesktopApplications.On(desktop, Allowing("mousepad"));
        LaunchedApplication editor = await applications.LaunchAsync(new LaunchRequest("mousepad", ["--disable-server"]), Cancellation);

        await Eventually.BecomesTrueAsync(
            async () => (await ProgramOutput.OfAsync(desktop, "xwininfo", "-root", "-tree")).Contains("Mousepad", StringComparison.Ordinal),
            "the editor has a window",
            Cancellation);

        applications.Running.ShouldBe([editor]);
        (await applications.TerminateAsync(editor.ProcessId, Cancellation)).ShouldBeTrue();
        applications.Running.ShouldBeEmpty();
    }

    [Fact]
    public async Task LaunchAsync_InTheCurrentSession_InheritsOurEnvironment()
    {
        DesktopApplications applications = DesktopApplications.InCurrentSession(Allowing("sh"));
        string file = Path.GetTempFileName();

        LaunchedApplication shell = await applications.LaunchAsync(
            new LaunchRequest("sh", ["-c", "echo \"$PATH\" >\"$1\"", "sh", file]), Cancellation);
        await applications.WaitForExitAsync(shell.ProcessId, Cancellation);

        (await File.ReadAllTextAsync(file, Cancellation)).Trim().ShouldBe(Environment.GetEnvironmentVariable("PATH"));
        shell.LogFile.ShouldBeNull();
        File.Delete(file);
    }

    [Fact]
    public async Task LaunchAsync_NotOnTheList_SaysWhatIs()
    {
        DesktopApplications applications = DesktopApplications.InCurrentSession(Allowing("true", "cat"));

        LaunchException error = await Should.ThrowAsync<LaunchException>(
            async () => await applications.LaunchAsync(new LaunchRequest("sh", []), Cancellation));

        error.Command.ShouldBe("sh");
        error.Message.ShouldContain("allowed are: cat, true");
    }

    [Fact]
    public async Task LaunchAsync_NotInstalled_SaysSo()
    {
        DesktopApplications applications = DesktopApplications.InCurrentSession(Allowing("no-such-program"));

        LaunchException error = await Should.ThrowAsync<LaunchException>(
            async () => await applications.LaunchAsync(new LaunchRequest("no-such-program", []), Cancellation));

        error.Message.ShouldContain("not an installed program");
    }

    [Theory]
    [InlineData("/no/such/folder", "x", "no such folder")]
    [InlineData(null, "a\0b", "NUL")]
    public async Task LaunchAsync_ThatCannotWork_IsALaunchError(string? folder, string argument, string expected)
    {
        DesktopApplications applications = DesktopApplications.InCurrentSession(Allowing("true"));
        LaunchRequest request = new("true", [argument]) { WorkingDirectory = folder };

        LaunchException error = await Should.ThrowAsync<LaunchException>(async () => await applications.LaunchAsync(request, Cancellation));

        error.Message.ShouldContain(expected);
    }

    [Fact]
    public async Task TerminateAsync_AProgramThatIgnoresIt_IsEndedByForceWithItsHelpers()
    {
        ApplicationOptions options = Allowing("sh");
        options.GracePeriod = TimeSpan.FromMilliseconds(100);
        DesktopApplications applications = DesktopApplications.InCurrentSession(options);
        string file = Path.GetTempFileName();
        LaunchedApplication stubborn = await applications.LaunchAsync(
            new LaunchRequest("sh", ["-c", "trap '' TERM; sleep 600 & echo $! >\"$1\"; wait", "sh", file]), Cancellation);
        await Eventually.BecomesTrueAsync(() => File.ReadAllText(file).EndsWith('\n'), "the helper has started", Cancellation);
        int helper = int.Parse(await File.ReadAllTextAsync(file, Cancellation), System.Globalization.CultureInfo.InvariantCulture);

        bool ended = await applications.TerminateAsync(stubborn.ProcessId, Cancellation);

        ended.ShouldBeTrue();
        (await applications.WaitForExitAsync(stubborn.ProcessId, Cancellation)).ShouldBe(137);
        await Eventually.BecomesTrueAsync(() => !DesktopRemains.IsRunning(helper), "the helper has ended too", Cancellation);
        File.Delete(file);
    }

    [Fact]
    public async Task TerminateAsync_APoliteProgram_EndsByTheFirstSignal()
    {
        DesktopApplications applications = DesktopApplications.InCurrentSession(Allowing("sleep"));
        LaunchedApplication sleeper = await applications.LaunchAsync(new LaunchRequest("sleep", ["600"]), Cancellation);

        await applications.TerminateAsync(sleeper.ProcessId, Cancellation);

        (await applications.WaitForExitAsync(sleeper.ProcessId, Cancellation)).ShouldBe(143);
    }

    [Fact]
    public async Task WaitAndTerminate_AProcessOfSomebodyElse_AreRefused()
    {
        DesktopApplications applications = DesktopApplications.InCurrentSession(new ApplicationOptions());

        (await applications.WaitForExitAsync(Environment.ProcessId, Cancellation)).ShouldBeNull();
        (await applications.TerminateAsync(Environment.ProcessId, Cancellation)).ShouldBeFalse();
    }

    private static ApplicationOptions Allowing(params string[] programs)
    {
        ApplicationOptions options = new();
        foreach (string program in programs)
        {
            options.AllowList.Allow(program);
        }

        return options;
    }
}
