using System.Collections.Concurrent;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Desktop;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Remembers which applications were launched, because one that has ended is no longer listed. Thread-safe.</summary>
internal sealed class LaunchedProcesses
{
    private readonly ConcurrentDictionary<int, LaunchedApplication> _applications = new();

    /// <summary>Remembers applications.</summary>
    /// <param name="applications">The applications.</param>
    public void Note(IEnumerable<LaunchedApplication> applications)
    {
        foreach (var application in applications)
        {
            _applications[application.ProcessId] = application;
        }
    }

    /// <summary>Tells whether a launched application has ended.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="applications">The desktop's applications.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The verdict.</returns>
    public async ValueTask<ConditionVerdict> EvaluateAsync(ProcessExited condition, IApplications applications, CancellationToken cancellationToken)
    {
        var running = applications.Running;
        Note(running);
        var known = _applications.Values.Where(a => IsMeant(a, condition.Application)).ToList();
        if (known.Count == 0)
        {
            return new ConditionVerdict(false, $"no application '{condition.Application}' was launched here");
        }

        if (running.FirstOrDefault(r => IsMeant(r, condition.Application)) is { } still)
        {
            return new ConditionVerdict(false, $"'{condition.Application}' still runs as process {still.ProcessId}");
        }

        var code = await applications.WaitForExitAsync(known[^1].ProcessId, cancellationToken).ConfigureAwait(false);
        return new ConditionVerdict(
            condition.ExitCode is null || condition.ExitCode == code,
            code is null ? $"'{condition.Application}' has ended" : $"'{condition.Application}' has ended with exit code {code}");
    }

    private static bool IsMeant(LaunchedApplication application, string name) =>
        application.Command == name || application.Path == name || Path.GetFileName(application.Path) == name;
}
