using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Images;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Tests.Reports;

/// <summary>Writes the trace of a run that saves a note, as a real run would.</summary>
internal sealed class ReportSample
{
    public const string Hostile = "</pre></svg><script>alert('pwned')</script><img src=x onerror=\"alert(1)\"> \u202Egnp.exe \u0007";

    private static readonly DateTimeOffset Start = new(2026, 5, 4, 3, 2, 1, TimeSpan.FromHours(8));

    private readonly string _folder;
    private DateTimeOffset _at = Start;
    private long _actions;

    private ReportSample(string folder) => _folder = folder;

    public static async Task<RecordedTrace> WriteAsync(string folder, int steps = 6, bool isComplete = true)
    {
        await new ReportSample(folder).RunAsync(steps, isComplete);
        return await TraceReader.ReadAsync(folder, Xunit.TestContext.Current.CancellationToken);
    }

    private async Task RunAsync(int steps, bool isComplete)
    {
        await using var trace = TraceFile.Create(_folder, new TraceFileOptions { EncodePng = ImageCodec.WritePng });
        trace.Write(new RunStarted
        {
            At = _at,
            Name = "Write a note and save it",
            Mode = "scenario",
            SourceFile = "scenarios/write-and-save.yaml",
            Desktop = new DesktopInfo("linux-x11", ":99", true),
            ProductVersion = "0.1.0",
            PlannedSteps = steps + 1,
        });
        trace.Write(new Remark { At = _at, Kind = "environment", Text = "The window manager is jwm." });
        for (var step = 1; step <= steps; step++)
        {
            Step(trace, step);
        }

        if (isComplete)
        {
            trace.Write(new StepCompleted { At = _at, Step = steps + 1, Verdict = Verdict.NotRun, Elapsed = TimeSpan.Zero });
            trace.Write(new RunCompleted { At = _at, Verdict = Verdict.Failed, Message = $"Step {steps} did not pass: two elements match.", Elapsed = _at - Start });
        }
    }

    private void Step(TraceFile trace, int step)
    {
        var isRefused = step == 6;
        var action = ActionOf(step);
        var elapsed = TimeSpan.FromMilliseconds(40 + (step * 37 % 200));
        trace.Write(new StepStarted
        {
            At = _at,
            Step = step,
            Title = step == 5 ? $"click {Hostile}" : $"{action.Verb} number {step}",
            Source = $"scenarios/write-and-save.yaml:{step + 6}",
            Decision = step % 2 == 0 ? "Written in the scenario; the earlier expectation held." : null,
        });
        if (step == 4)
        {
            trace.Write(new Remark { At = _at, Step = step, Kind = "healing", Text = "id 'save' no longer matches; role and name do. Proposal: remove the id." });
        }

        using var before = Look(step);
        using var after = Look(step == 3 ? step : step + 1);
        trace.Write(new ActionCompleted
        {
            At = _at,
            Step = step,
            Action = action,
            Result = ResultOf(action, step, elapsed),
            Before = trace.Keep(before),
            After = isRefused ? null : trace.Keep(after),
            Elements = $"window \"note.txt\" of \"mousepad\" (active) 900x560 at 120,80\n[1] menu \"File\" @s{step}e2\n[2] text-box \"{Hostile}\" @s{step}e4",
        });
        _at += elapsed;
        trace.Write(new StepCompleted
        {
            At = _at,
            Step = step,
            Verdict = isRefused ? Verdict.Failed : step == 4 ? Verdict.Unverified : Verdict.Passed,
            Message = isRefused ? "Two elements match; name the window, or say which one." : null,
            Elapsed = elapsed,
        });
    }

    private static AgentAction ActionOf(int step)
    {
        var save = new LocatorTarget(Locator.Of(new RoleNameStrategy(ElementRole.Button, TextPattern.Exact(step == 5 ? Hostile : "Save"))));
        return (step % 4) switch
        {
            0 => new ClickAction(save, PointerButton.Left) { Expect = new WindowExists(TextPattern.Contains("Save As")) },
            1 => new InvokeAction(save),
            2 => new KeyAction(KeyChord.Parse("Ctrl+S")),
            _ => new TypeAction("Zeile 1\nà la carte 漢字 🎉", save),
        };
    }

    private ActionResult ResultOf(AgentAction action, int step, TimeSpan elapsed) => new()
    {
        ActionId = ++_actions,
        Verb = action.Verb,
        Route = step == 6 ? ActionRoute.None : step % 2 == 0 ? ActionRoute.Injected : ActionRoute.Semantic,
        Effect = step switch { 6 => ActionEffect.Refused, 4 => ActionEffect.Unverifiable, _ => ActionEffect.Confirmed },
        Evidence = step == 6 ? [] : ["The window 'Save As' opened.", $"The text of '{(step == 5 ? Hostile : "Note")}' changed from 0 to 31 characters."],
        Refusal = step == 6 ? new Refusal(RefusalCode.AmbiguousTarget, "Button 'Save' matches 2 elements. Name the window, or give a number.") : null,
        Resolution = new TargetResolution
        {
            Strategy = step == 5 ? Hostile : "role-name: Button 'Save'",
            StrategyIndex = step == 4 ? 1 : 0,
            Matches = step == 6 ? 2 : 1,
            Element = new ScreenElement
            {
                Id = new ElementId(new SnapshotId(step), 4),
                Role = ElementRole.Button,
                Name = step == 5 ? Hostile : "Save",
                Application = "mousepad",
                Bounds = new ScreenRect(400 + (step * 40), 300, 120, 36),
            },
            Point = new ScreenPoint(460 + (step * 40), 318),
            Alternatives = step == 6 ? ["button \"Save\" of \"Save As\"", "button \"Save\" of \"note.txt\""] : [],
        },
        Timings = new ActionTimings(elapsed * 0.1, elapsed * 0.15, elapsed * 0.1, elapsed * 0.45, elapsed * 0.2, elapsed),
    };

    // A screen that differs from step to step: a picture from a folder when one is given, else a synthetic one.
    private static Observation Look(int step)
    {
        var pixels = Screenshot(step);
        var frame = new ScreenFrame(
            new FrameId(step), Start, new FrameTransform(new ScreenRect(0, 0, pixels.Width, pixels.Height), pixels.Width, pixels.Height), pixels);
        return new Observation
        {
            Sequence = step,
            Frame = frame,
            FrameHash = TileHashes.Of(pixels).Whole,
            Elements = new ElementList(new SnapshotId(step), []),
            Windows = [],
            Changes = new ScreenChanges(default, default, [], ChangeSource.TileHash),
            Timings = new ObservationTimings(default, default, default, default),
        };
    }

    private static PixelBuffer Screenshot(int step)
    {
        var source = Environment.GetEnvironmentVariable("YOUTUVL_SAMPLE_SCREEN");
        var pixels = source is { Length: > 0 } ? ImageCodec.Decode(File.ReadAllBytes(source)) : PixelBuffer.Rent(960, 400);
        if (source is not { Length: > 0 })
        {
            pixels.Pixels.Fill(0xe0);
        }

        for (var y = 300; y < 336; y++)
        {
            pixels.Row(y).Slice((400 + (step * 40)) * 4, 120 * 4).Fill((byte)(0x60 + step));
        }

        for (var alpha = 3; alpha < pixels.Pixels.Length; alpha += 4)
        {
            pixels.Pixels[alpha] = 255;
        }

        return pixels;
    }
}
