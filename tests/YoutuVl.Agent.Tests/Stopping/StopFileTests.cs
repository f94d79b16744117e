using Shouldly;
using Xunit;
using YoutuVl.Agent.Stopping;

namespace YoutuVl.Agent.Tests.Stopping;

public sealed class StopFileTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("stop-file").FullName;
    private readonly KillSwitch _killSwitch = new();

    private string StopPath => Path.Combine(_folder, "stop");

    [Fact]
    public async Task New_FileAppears_StopsWithoutAnyoneAsking()
    {
        using var stopFile = new StopFile(StopPath, _killSwitch);
        Assert.SkipUnless(stopFile.IsWatched, "This system has no file watch left to give.");
        var stopped = new TaskCompletionSource();
        using var registration = _killSwitch.Token.Register(stopped.SetResult);
        await File.WriteAllTextAsync(StopPath, string.Empty, TestContext.Current.CancellationToken);
        await stopped.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        _killSwitch.Reason!.Cause.ShouldContain(StopPath);
    }

    [Fact]
    public void New_FileIsThereAlready_StopsAtOnce()
    {
        File.WriteAllText(StopPath, string.Empty);
        using var stopFile = new StopFile(StopPath, _killSwitch);
        _killSwitch.IsStopped.ShouldBeTrue();
    }

    [Fact]
    public void Check_NoFile_LeavesTheSwitchArmed()
    {
        using var stopFile = new StopFile(StopPath, _killSwitch);
        File.WriteAllText(StopPath + "-not", string.Empty);
        stopFile.Check().ShouldBeFalse();
        _killSwitch.IsStopped.ShouldBeFalse();
    }

    [Fact]
    public void New_FolderMissing_SaysSo()
    {
        var path = Path.Combine(_folder, "missing", "stop");
        var error = Should.Throw<StopFileException>(() => new StopFile(path, _killSwitch));
        error.Path.ShouldBe(path);
        error.Message.ShouldContain("Create the folder");
    }

    public void Dispose()
    {
        _killSwitch.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
