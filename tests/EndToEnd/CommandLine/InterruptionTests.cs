using System.Globalization;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Tracing;
using YoutuVl.EndToEnd.Fixtures;

namespace YoutuVl.EndToEnd.CommandLine;

/// <summary>Runs that are cut off: the trace stays readable, keys go up, nothing stays behind.</summary>
public sealed class InterruptionTests
{
    private const string Editor = "mousepad --disable-server";

    [Fact]
    public Task Kill_MidRun_LeavesAReadableTraceAndNoProcess() => Workspace.UseAsync(async work =>
    {
        await using CliProcess run = work.Start(
            "run", "type 'first'; wait 30 seconds; type 'never'", "--launch", Editor, "--virtual-desktop", "1280x800", "--report", work.Reports);
        await UntilAStepIsDoneAsync(work);

        await run.SignalAsync("KILL", work.Token);
        await run.WaitAsync(work.Token);

        RecordedTrace trace = await work.ReadTraceAsync();
        trace.IsCutOff.ShouldBeTrue();
        trace.Start.ShouldNotBeNull();
        trace.Events.OfType<StepCompleted>().ShouldContain(step => step.Verdict == Verdict.Passed);
    });

    [Fact]
    public Task Terminate_WhileKeysAreHeld_ReleasesThemAndSaysThatItWasStopped() => Workspace.UseAsync(async work =>
    {
        await using HeldDesktop desktop = await HeldDesktop.StartAsync(work.Token);
        await using CliProcess run = work.Start(
            desktop.Variables, ["run", "type 'first'; hold Ctrl+Shift for 25 seconds", "--launch", Editor, "--report", work.Reports]);
        using KeyWatch keys = new(desktop.DisplayName);
        await Limits.UntilAsync(() => keys.HeldKeys.Count == 2, "Ctrl and Shift are held down", work.Token);

        await run.SignalAsync("TERM", work.Token);
        CliResult result = await run.WaitAsync(work.Token);

        result.ShouldEndWith(1);
        keys.HeldKeys.ShouldBeEmpty();
        RecordedTrace trace = await work.ReadTraceAsync();
        trace.IsCutOff.ShouldBeFalse();
        trace.End!.Verdict.ShouldBe(Verdict.Stopped);
    });

    [Fact]
    public Task Terminate_WhileTyping_LeavesNoKeyDown() => Workspace.UseAsync(async work =>
    {
        await using HeldDesktop desktop = await HeldDesktop.StartAsync(work.Token);
        string text = string.Concat(Enumerable.Repeat("The quick brown Fox jumps. ", 1500));
        string scenario = work.Write("long.yaml", $"version: 1\nname: Long\nlaunch:\n  - {Editor}\nsteps:\n  - type: first\n  - type: \"{text}\"\n");
        await using CliProcess run = work.Start(desktop.Variables, ["run", scenario, "--report", work.Reports]);
        using KeyWatch keys = new(desktop.DisplayName);
        await UntilAStepIsDoneAsync(work, atLeast: 2);

        await run.SignalAsync("TERM", work.Token);
        CliResult result = await run.WaitAsync(work.Token);

        result.ShouldEndWith(1);
        keys.HeldKeys.ShouldBeEmpty();
    });

    [Fact]
    public Task StopFile_AppearsMidRun_StopsTheRun() => Workspace.UseAsync(async work =>
    {
        string stop = work.PathOf("stop");
        await using CliProcess run = work.Start(
            "run", "type 'first'; wait 50 seconds", "--launch", Editor, "--virtual-desktop", "1280x800", "--report", work.Reports, "--stop-file", stop);
        await UntilAStepIsDoneAsync(work);

        await File.WriteAllTextAsync(stop, string.Empty, work.Token);
        CliResult result = await run.WaitAsync(work.Token);

        result.ShouldEndWith(1);
        (await work.ReadTraceAsync()).End!.Verdict.ShouldBe(Verdict.Stopped);
    });

    [Fact]
    public Task Application_ClosesMidRun_IsNoPassAndTheStepIsNamed() => Workspace.UseAsync(async work =>
    {
        await using HeldDesktop desktop = await HeldDesktop.StartAsync(work.Token);
        await using CliProcess run = work.Start(
            desktop.Variables, ["run", "click '7'; wait until '8' is gone for up to 20 seconds; click '9'", "--launch", "galculator", "--report", work.Reports]);
        await UntilAStepIsDoneAsync(work);

        desktop.KillAll("galculator");
        CliResult result = await run.WaitAsync(work.Token);

        result.ShouldEndWith(1).Output.ShouldContain("Nothing visible matches");
        result.Output.ShouldContain("Step 3");
        (await work.ReadTraceAsync()).IsCutOff.ShouldBeFalse();
    });

    [Fact]
    public Task Run_SeveralAtOnce_DoNotDisturbEachOther() => Workspace.UseAsync(async work =>
    {
        CliResult[] results = await Task.WhenAll(Enumerable.Range(1, 3).Select(number => work.RunAsync(
            "run",
            string.Create(CultureInfo.InvariantCulture, $"type 'run {number}'; press Ctrl+S; wait until the window 'Save As' is open; type '{work.PathOf($"{number}.txt")}'; click the 'Save' button; wait until the file '{work.PathOf($"{number}.txt")}' exists"),
            "--launch", Editor, "--virtual-desktop", "1280x800", "--report", work.Reports, "--json")));

        foreach (CliResult result in results)
        {
            result.ShouldEndWith(0);
        }

        Enumerable.Range(1, 3).Select(number => File.ReadAllText(work.PathOf($"{number}.txt"))).ShouldBe(["run 1", "run 2", "run 3"]);
        Directory.GetDirectories(work.Reports).Length.ShouldBe(3);
    });

    // The trace is on disk before the next thing happens, so the file tells how far the run is.
    private static Task UntilAStepIsDoneAsync(Workspace work, int atLeast = 1) => Limits.UntilAsync(
        () => Directory.Exists(work.Reports)
            && Directory.GetFiles(work.Reports, "trace.jsonl", SearchOption.AllDirectories)
                .Any(file => ReadShared(file).Split("step-completed").Length > atLeast),
        "the trace tells of a completed step",
        work.Token);

    private static string ReadShared(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
