using Shouldly;
using Xunit;
using YoutuVl.Agent.Cli.Composition;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli.Tests.Composition;

public sealed class RunReportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtuvl-report-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Create_SameNameTwice_MakesTwoFolders()
    {
        await using var first = RunReport.Create(_folder.FullName, "Write & save!");
        await using var second = RunReport.Create(_folder.FullName, "Write & save!");

        Path.GetFileName(first.Folder).ShouldBe("write-save");
        Path.GetFileName(second.Folder).ShouldBe("write-save-2");
    }

    [Theory]
    [InlineData("保存", "run")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public async Task Create_AnyName_StaysBelowTheFolder(string name, string expected)
    {
        await using var report = RunReport.Create(_folder.FullName, name);

        report.Folder.ShouldBe(Path.Combine(_folder.FullName, expected));
    }

    [Fact]
    public void Create_FolderIsAFile_SaysSoBeforeAnythingIsDone()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, string.Empty);

        Should.Throw<TraceException>(() => RunReport.Create(file, "run")).Message.ShouldContain("Nothing was done on the desktop");
    }

    [Fact]
    public async Task WriteAsync_RunThatWasStopped_StillHasAReport()
    {
        await using var report = RunReport.Create(_folder.FullName, "stopped");
        report.Trace.Write(new RunCompleted { At = DateTimeOffset.UnixEpoch, Verdict = Verdict.Stopped, Message = "by hand", Elapsed = TimeSpan.Zero });

        var file = await report.WriteAsync(TestContext.Current.CancellationToken);

        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldContain("by hand");
    }
}
