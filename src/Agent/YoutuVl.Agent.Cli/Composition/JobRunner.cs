using Spectre.Console;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Policies;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Stopping;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>Carries out runs, each on a desktop that it opens and closes, and writes their reports.</summary>
/// <param name="console">Where progress goes.</param>
/// <param name="killSwitch">What stops them.</param>
internal sealed class JobRunner(IAnsiConsole console, KillSwitch killSwitch) : IJobRunner
{
    /// <summary>Gets the folder under which each run gets a folder of its own for its trace and report; null for none.</summary>
    public string? ReportFolder { get; init; }

    /// <summary>Gets the file whose existence stops the runs; null for none.</summary>
    public string? StopFile { get; init; }

    /// <summary>Gets a value indicating whether a person at the terminal may be asked for approval.</summary>
    /// <value>The default is true.</value>
    public bool CanAsk { get; init; } = true;

    /// <inheritdoc/>
    public async Task<RunOutcome> RunAsync(RunJob job)
    {
        var secrets = RunSecrets.FromEnvironment();
        var policy = job.BuildPolicy(secrets);
        using var stopFile = StopFile is null ? null : new StopFile(StopFile, killSwitch);

        // The report's folder is tried before the desktop is touched: a run whose record cannot be kept is not begun.
        await using var report = ReportFolder is null ? null : RunReport.Create(ReportFolder, job.Name);
        var settings = new RunSettings
        {
            Policy = policy,
            Secrets = secrets,
            Trace = new ProgressTrace(report?.Trace ?? NullTrace.Instance, console),
            Approver = CanAsk ? ConsoleApprover.For(console) : NobodyToAsk.Instance,
            KillSwitch = killSwitch,
            StopFile = stopFile,
        };
        var result = await RunOnDesktopAsync(job, settings);
        return new RunOutcome(result, report is null ? null : await report.WriteAsync(CancellationToken.None));
    }

    private static async Task<RunResult> RunOnDesktopAsync(RunJob job, RunSettings settings)
    {
        var stop = settings.KillSwitch.Token;
        await using var desktop = await DesktopHost.OpenAsync(job.Desktop, job.Launchable, stop);
        await Launching.LaunchAsync(desktop, job.Desktop.Launches, stop);
        using var host = RunHost.Create(desktop, settings);
        return await job.Body(host.Services, settings, stop);
    }
}
