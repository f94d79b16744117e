using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Benchmarks.AtSpi;
using YoutuVl.Benchmarks.Measuring;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Benchmarks.Paths;

/// <summary>
/// One step of a run by the semantic route: observe, find and press a button of a calculator, let it settle, verify what changed, observe again. The naive way walks
/// the tree to find the button, presses it, and walks the tree again to see; it neither settles nor verifies.
/// </summary>
internal static class StepFigure
{
    private const int Steps = 200;

    public static Figure Figure { get; } = new("step", "one step by the semantic route on galculator: act, settle, verify, observe", RunAsync);

    private static async Task<bool> RunAsync()
    {
        await using BenchDesktop desktop = await BenchDesktop.StartAsync("galculator");
        await desktop.LaunchAsync("galculator");
        FigureTable table = new("Step time by the semantic route (galculator)");
        table.Add("two walks of six calls an object, no proof", await NaiveAsync(desktop));
        int number = 0;
        int unconfirmed = 0;
        Dictionary<string, Series> stages = [];
        Series steps = await Series.MeasureAsync(12, Steps, async () =>
        {
            ActionResult result = await desktop.Executor.ExecuteAsync(Press(number++), default);
            unconfirmed += result.IsFailure ? 1 : 0;
            AddStages(stages, result.Timings);
        });
        table.Add("ours, proof included", steps, medianLimit: 80, p95Limit: 300);
        foreach ((string stage, Series series) in stages)
        {
            table.Add("  of it, " + stage, series);
        }

        table.Print();
        Console.WriteLine($"  steps that failed: {unconfirmed}");
        return table.KeepsLimits && unconfirmed == 0;
    }

    private static void AddStages(Dictionary<string, Series> stages, ActionTimings timings)
    {
        Add("finding the button", timings.Resolve);
        Add("waiting until it can be pressed", timings.Actionable);
        Add("pressing", timings.Perform);
        Add("settling", timings.Settle);
        Add("verifying", timings.Verify);

        void Add(string name, TimeSpan time)
        {
            stages.TryAdd(name, new Series());
            stages[name].Add(time);
        }
    }

    // Nine digits, then the display is cleared, so that each press changes what is shown.
    private static InvokeAction Press(int number)
    {
        string[] keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "C"];
        RoleNameStrategy button = new(ElementRole.ToggleButton, new TextPattern(keys[number % keys.Length], TextMatch.CaseSensitive));
        return new InvokeAction(new LocatorTarget(Locator.Of(button)));
    }

    private static async Task<Series> NaiveAsync(BenchDesktop desktop)
    {
        await using DBusConnection bus = await DBusConnection.OpenBusAsync(desktop.Virtual.AccessibilityBusAddress, new DBusConnectionOptions(), default);
        NaiveWalk walk = new(bus);
        return await Series.MeasureAsync(1, 10, async () =>
        {
            await walk.RunAsync();
            await walk.RunAsync();
        });
    }
}
