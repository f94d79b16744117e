using System.Diagnostics;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.Processes;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Actuators.Linux.Tests.VirtualDesktops;

public sealed class DesktopServiceTests : IDisposable
{
    private readonly string _log = Path.GetTempFileName();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_log);

    [Fact]
    public async Task StartAsync_AServiceThatReports_GivesItsLine()
    {
        string line = await DesktopService.StartAsync("part", Shell("echo noise; echo ' 42 ' >&3; exec sleep 0.1"), Cancellation);

        line.ShouldBe("42");
        (await File.ReadAllTextAsync(_log, Cancellation)).ShouldBe("noise\n");
    }

    [Fact]
    public async Task StartAsync_AServiceThatDies_ShowsItsExitCodeAndLastWords()
    {
        VirtualDesktopException error = await Should.ThrowAsync<VirtualDesktopException>(
            () => DesktopService.StartAsync("part", Shell("echo trouble >&2; exit 3"), Cancellation));

        error.Part.ShouldBe("part");
        error.Message.ShouldContain("exit code 3");
        error.Message.ShouldContain("trouble");
    }

    [Fact]
    public async Task StartAsync_InAFolderThatIsNotThere_IsAClearError()
    {
        DetachedCommand command = Shell("true") with { WorkingDirectory = "/no/such/folder" };

        VirtualDesktopException error = await Should.ThrowAsync<VirtualDesktopException>(
            () => DesktopService.StartAsync("part", command, Cancellation));

        error.Message.ShouldContain("could not be started");
    }

    [Fact]
    public async Task StartAsync_WhereTemporaryFilesCannotGo_SaysToSetTheirPlace()
    {
        ProcessStartInfo info = new(Path.Combine(AppContext.BaseDirectory, "YoutuVl.Actuators.Linux.DesktopHost"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["TMPDIR"] = "/proc/none";
        using Process host = Process.Start(info)!;

        string errors = await host.StandardError.ReadToEndAsync(Cancellation);

        errors.ShouldContain(nameof(VirtualDesktopException));
        errors.ShouldContain("Set TMPDIR");
    }

    private DetachedCommand Shell(string script) => new("/bin/sh", ["-c", script])
    {
        Environment = new Dictionary<string, string>(),
        LogFile = _log,
        WorkingDirectory = "/",
        ReportsReadiness = true,
    };
}
