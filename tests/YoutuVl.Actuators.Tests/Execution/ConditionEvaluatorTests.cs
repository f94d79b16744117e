using Shouldly;
using Xunit;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Targets;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Tests.Execution;

public sealed class ConditionEvaluatorTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("conditions");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task ElementConditions_TellWhatWasSeen()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var box = rig.Add(new CheckBox("Wrap"));
        var evaluator = Evaluator(rig);
        (await evaluator.EvaluateAsync(new ElementExists(ExecutorRig.Named("Wrap")), Token)).Holds.ShouldBeTrue();
        (await evaluator.EvaluateAsync(new ElementGone(ExecutorRig.Named("Wrap")), Token)).Seen.ShouldContain("still visible");
        (await evaluator.EvaluateAsync(new ElementHasState(ExecutorRig.Named("Wrap"), ElementStates.Checked), Token)).Holds.ShouldBeFalse();
        (await evaluator.EvaluateAsync(new ElementHasState(ExecutorRig.Named("Wrap"), ElementStates.Checked, Present: false), Token)).Holds.ShouldBeTrue();
        box.Visible = false;
        (await evaluator.EvaluateAsync(new ElementGone(ExecutorRig.Named("Wrap")), Token)).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task ElementGone_WhileItsApplicationDoesNotAnswer_IsNotKnown()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new CheckBox("Wrap"));
        rig.Application.Hang();
        var verdict = await Evaluator(rig).EvaluateAsync(new ElementGone(ExecutorRig.Named("Wrap")), Token);
        verdict.Holds.ShouldBeFalse();
        verdict.Seen.ShouldContain("could not be read");
    }

    [Fact]
    public async Task WaitAsync_ForAWindowThatOpensLater_WakesOnTheChange()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var wait = Evaluator(rig).WaitAsync(new WindowExists(TextPattern.Exact("Later")), TimeSpan.FromSeconds(60), Token).AsTask();
        rig.Application.OpenWindow("Later", 100, 60);
        (await wait).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task FileHasContent_TellsTheFirstLineThatDiffers()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var evaluator = Evaluator(rig);
        (await evaluator.EvaluateAsync(new FileHasContent("note.txt"), Token)).Seen.ShouldContain("there is no file");
        await File.WriteAllTextAsync(Path.Combine(_home.FullName, "note.txt"), "one\ntwo\nthree", Token);
        (await evaluator.EvaluateAsync(new FileHasContent("note.txt", EqualTo: "one\ntwo\nthree"), Token)).Holds.ShouldBeTrue();
        (await evaluator.EvaluateAsync(new FileHasContent("note.txt", EqualTo: "one\n2\nthree"), Token)).Seen.ShouldContain("line 2 is 'two', expected '2'");
        (await evaluator.EvaluateAsync(new FileHasContent("note.txt", Containing: "four"), Token)).Holds.ShouldBeFalse();
        (await evaluator.EvaluateAsync(new FileHasContent("."), Token)).Holds.ShouldBeFalse();
    }

    [Fact]
    public async Task FileHasContent_LargerThanTheLimit_IsNotRead()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        await File.WriteAllTextAsync(Path.Combine(_home.FullName, "big.txt"), new string('x', 5000), Token);
        var verdict = await Evaluator(rig).EvaluateAsync(new FileHasContent("big.txt", Containing: "x"), Token);
        (verdict.Holds, verdict.Seen.Contains("more than the 4096")).ShouldBe((false, true));
    }

    [Fact]
    public async Task ProcessExited_TellsTheExitCode()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        Testing.Applications.MemoryApplication? started = null;
        rig.Desktop.Install("editor", (application, _) => started = application);
        await rig.Session.Applications.LaunchAsync(new LaunchRequest("editor", []), Token);
        var evaluator = Evaluator(rig);
        (await evaluator.EvaluateAsync(new ProcessExited("editor"), Token)).Seen.ShouldContain("still runs");
        started!.Exit(2);
        (await evaluator.EvaluateAsync(new ProcessExited("editor", 2), Token)).Holds.ShouldBeTrue();
        (await evaluator.EvaluateAsync(new ProcessExited("editor", 0), Token)).Seen.ShouldContain("exit code 2");
        (await evaluator.EvaluateAsync(new ProcessExited("other"), Token)).Holds.ShouldBeFalse();
    }

    [Fact]
    public async Task ScreenIsStable_UnderASpinner_IsFalse()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var evaluator = Evaluator(rig);
        (await evaluator.EvaluateAsync(new ScreenIsStable(TimeSpan.FromMilliseconds(30)), Token)).Holds.ShouldBeTrue();
        rig.Add(new Spinner("Busy", TimeSpan.FromMilliseconds(10)));
        (await evaluator.EvaluateAsync(new ScreenIsStable(TimeSpan.FromSeconds(5)), Token)).Holds.ShouldBeFalse();
    }

    [Fact]
    public async Task ClipboardHasText_TellsWhatItHolds()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Desktop.Clipboard = "abc";
        var verdict = await Evaluator(rig).EvaluateAsync(new ClipboardHasText(TextPattern.Exact("x")), Token);
        (verdict.Holds, verdict.Seen).ShouldBe((false, "the clipboard holds 'abc'"));
    }

    private ConditionEvaluator Evaluator(ExecutorRig rig) => new(new ActionExecutorOptions
    {
        Session = rig.Session,
        HomeFolder = _home.FullName,
        Limits = ExecutorRig.Quick with { MaxFileBytes = 4096 },
    });
}
