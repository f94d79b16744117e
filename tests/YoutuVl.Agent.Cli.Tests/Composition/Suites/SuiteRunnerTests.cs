using Shouldly;
using Spectre.Console;
using Xunit;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Agent.Cli.Composition;
using YoutuVl.Agent.Cli.Composition.Suites;
using YoutuVl.Agent.Policies;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli.Tests.Composition.Suites;

public sealed class SuiteRunnerTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _output = new();

    [Fact]
    public void Runs_Repeated_EveryScenarioOnceBeforeAnyASecondTime() =>
        Plan(["a", "b"], workers: 1, repeat: 2).Runs().Select(s => s.Name).ShouldBe(["a (1 of 2)", "b (1 of 2)", "a (2 of 2)", "b (2 of 2)"]);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task RunAsync_AnyWorkers_OutcomesAreInThePlansOrder(int workers)
    {
        var outcomes = await RunAsync(Plan(["a", "b", "c", "d", "e"], workers), job => Task.FromResult(Passed(job)));

        outcomes.Select(o => o.Result.Name).ShouldBe(["a", "b", "c", "d", "e"]);
        outcomes.ShouldAllBe(o => o.Result.Verdict == Verdict.Passed);
    }

    [Fact]
    public async Task RunAsync_ThreeWorkers_ThreeAtATimeAndNeverMore()
    {
        int running = 0;
        int most = 0;
        var threeAreThere = new TaskCompletionSource();

        await RunAsync(Plan(["a", "b", "c", "d", "e", "f", "g"], workers: 3), async job =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            if (Volatile.Read(ref running) == 3)
            {
                threeAreThere.TrySetResult();
            }

            await threeAreThere.Task.WaitAsync(Limit);
            Interlocked.Decrement(ref running);
            return Passed(job);
        });

        most.ShouldBe(3);
    }

    [Fact]
    public async Task RunAsync_OneDesktopFails_ItsRunIsAnErrorAndTheOthersPass()
    {
        var outcomes = await RunAsync(
            Plan(["a", "b", "c"], workers: 2),
            job => job.Name == "b" ? throw new VirtualDesktopException("Xvfb", "Xvfb ended at once.") : Task.FromResult(Passed(job)));

        outcomes.Select(o => o.Result.Verdict).ShouldBe([Verdict.Passed, Verdict.Error, Verdict.Passed]);
        outcomes[1].Result.Message.ShouldBe("Xvfb ended at once.");
        outcomes[1].Failure.ShouldBeOfType<VirtualDesktopException>();
    }

    [Fact]
    public async Task RunAsync_OneRunThrowsAnything_TheOthersStillPass()
    {
        var outcomes = await RunAsync(
            Plan(["a", "b"], workers: 2), job => job.Name == "a" ? throw new InvalidOperationException("odd") : Task.FromResult(Passed(job)));

        outcomes.Select(o => o.Result.Verdict).ShouldBe([Verdict.Error, Verdict.Passed]);
        outcomes[0].Result.Message!.ShouldContain("odd");
    }

    [Fact]
    public async Task RunAsync_StoppedInTheFirstRun_TheRestIsNotRun()
    {
        var outcomes = await RunAsync(Plan(["a", "b", "c"], workers: 1), async job =>
        {
            await _stop.CancelAsync();
            throw new OperationCanceledException();
        });

        outcomes.Select(o => o.Result.Verdict).ShouldBe([Verdict.Stopped, Verdict.NotRun, Verdict.NotRun]);
    }

    [Fact]
    public async Task RunAsync_SeveralWorkers_TheLinesOfARunStayTogether()
    {
        var bothTalk = new Barrier(2);

        await RunAsync(Plan(["one", "two"], workers: 2), (job, console) => Task.Run(() =>
        {
            console.WriteLine($"{job.Name} begins");
            bothTalk.SignalAndWait(Limit).ShouldBeTrue();
            console.WriteLine($"{job.Name} ends");
            return Passed(job);
        }));

        string[] lines = [.. _output.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.EndsWith("begins", StringComparison.Ordinal) || line.EndsWith("ends", StringComparison.Ordinal))];
        lines.Length.ShouldBe(4);
        lines[1].ShouldBe(lines[0].Replace("begins", "ends", StringComparison.Ordinal));
        lines[3].ShouldBe(lines[2].Replace("begins", "ends", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_OfARepeatedSuite_CountEachScenario()
    {
        int turn = 0;
        SuitePlan plan = Plan(["steady", "shaky"], workers: 1, repeat: 3);

        var outcomes = await RunAsync(plan, job => Task.FromResult(job.Name.StartsWith("shaky", StringComparison.Ordinal) && ++turn == 2 ? Failed(job) : Passed(job)));

        SuiteTally.Lines(plan, outcomes).ShouldBe(["3 of 3 passed: steady", "2 of 3 passed: shaky"]);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _output.Dispose();
    }

    private static RunOutcome Passed(RunJob job) => new(new RunResult { Name = job.Name, Verdict = Verdict.Passed, Steps = [] }, Report: null);

    private static RunOutcome Failed(RunJob job) => new(new RunResult { Name = job.Name, Verdict = Verdict.Failed, Steps = [] }, Report: null);

    private static SuitePlan Plan(IEnumerable<string> names, int workers, int repeat = 1) => new()
    {
        Scenarios = [.. names.Select(name => new Scenario
        {
            File = name + ".yaml", Name = name, Policy = new AgentPolicyOptions(), Variables = new Dictionary<string, string>(), Secrets = [], Steps = [],
        })],
        Workers = workers,
        Repeat = repeat,
    };

    private Task<IReadOnlyList<RunOutcome>> RunAsync(SuitePlan plan, Func<RunJob, Task<RunOutcome>> body) => RunAsync(plan, (job, _) => body(job));

    private Task<IReadOnlyList<RunOutcome>> RunAsync(SuitePlan plan, Func<RunJob, IAnsiConsole, Task<RunOutcome>> body)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_output), Ansi = AnsiSupport.No });
        return new SuiteRunner(console, own => new Runner(job => body(job, own)), _stop.Token).RunAsync(plan);
    }

    private sealed class Runner(Func<RunJob, Task<RunOutcome>> body) : IJobRunner
    {
        public Task<RunOutcome> RunAsync(RunJob job) => body(job);
    }
}
