using System.Globalization;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Execution.Pipeline;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Scenarios.Reading;
using YoutuVl.Agent.Tracing;
using YoutuVl.Benchmarks.Measuring;

namespace YoutuVl.Benchmarks.Paths;

/// <summary>
/// The main scenario many times in a row, in one process and on one desktop: every run must be verified, the file on disk must be right, and
/// nothing may pile up: file handles, memory, processes, windows.
/// </summary>
internal static class SoakFigure
{
    private const string ScenarioFile = "scenarios/write-and-save.yaml";
    private const int Runs = 50;
    private const int WarmUps = 3;
    private const int TrendPeriod = 10;

    // What leaks leaks in every run. A handle or two for a thread, and what the allocator keeps of freed memory, come once.
    private const int HandleTolerance = Runs / 10;
    private const double LiveTolerance = 2;
    private const double ResidentTolerance = 40;

    public static Figure Figure { get; } = new("soak", $"write-and-save {Runs} times in a row: all verified, nothing piles up", RunAsync);

    private static async Task<bool> RunAsync()
    {
        if (!File.Exists(ScenarioFile))
        {
            Console.WriteLine($"{Path.GetFullPath(ScenarioFile)} is not there. Start this in the repository's root.");
            return false;
        }

        await using BenchDesktop desktop = await BenchDesktop.StartAsync("mousepad");
        Series times = new();
        int verified = 0;
        Leftovers? before = null;
        for (int number = 1; number <= WarmUps + Runs; number++)
        {
            if (number == WarmUps + 1)
            {
                before = await Leftovers.CountAsync(desktop);
            }

            RunResult result = await RunOnceAsync(desktop, number);
            bool isRight = result.Verdict == Verdict.Passed && await HoldsTheNoteAsync(desktop, number, result.Variables["note"]);
            if (number > WarmUps)
            {
                times.Add(result.Elapsed);
                verified += isRight ? 1 : 0;
            }

            if (number > WarmUps && (number - WarmUps) % TrendPeriod == 0)
            {
                Console.WriteLine($"  after {number - WarmUps} runs: {await Leftovers.CountAsync(desktop)}");
            }

            if (!isRight)
            {
                Console.WriteLine($"  run {number}: {result.Verdict}: {result.Message}");
            }
        }

        return Report(times, verified, before!, await Leftovers.CountAsync(desktop));
    }

    private static async Task<RunResult> RunOnceAsync(BenchDesktop desktop, int number)
    {
        ScenarioReadOptions options = new() { Variables = new Dictionary<string, string> { ["file"] = FileOf(number) } };
        Scenario scenario = await ScenarioReader.ReadFileAsync(ScenarioFile, options, default);
        MemoryTrace trace = new();
        using ActionExecutor executor = new(new ActionExecutorOptions
        {
            Session = desktop.Session,
            Observer = desktop.Observer,
            HomeFolder = desktop.Virtual.HomeDirectory,
        });
        RunServices services = new() { Session = desktop.Session, Observer = desktop.Observer, Executor = executor, Trace = trace };
        return await new ScenarioRunner(new ScenarioRunOptions()).RunAsync(scenario, services, default);
    }

    private static async Task<bool> HoldsTheNoteAsync(BenchDesktop desktop, int number, string note) =>
        await File.ReadAllTextAsync(Path.Combine(desktop.Virtual.HomeDirectory, FileOf(number))) == note;

    private static string FileOf(int number) => string.Create(CultureInfo.InvariantCulture, $"note-{number}.txt");

    private static bool Report(Series times, int verified, Leftovers before, Leftovers after)
    {
        FigureTable table = new($"write-and-save {Runs} times in a row");
        table.Add("one run, launch to closed editor", times);
        table.Print();
        Console.WriteLine($"  verified, file on disk compared: {verified} of {Runs}");
        Console.WriteLine($"  before: {before}");
        Console.WriteLine($"  after:  {after}");
        bool isClean = after.Files <= before.Files + HandleTolerance
            && after.Processes <= before.Processes
            && after.Windows <= before.Windows
            && after.ManagedMegabytes <= before.ManagedMegabytes + LiveTolerance
            && after.Megabytes <= before.Megabytes + ResidentTolerance;
        Console.WriteLine(isClean ? "  nothing piled up" : "  SOMETHING PILED UP");
        return isClean && verified == Runs;
    }
}
