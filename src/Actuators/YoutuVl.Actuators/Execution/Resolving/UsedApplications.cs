using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>
/// Remembers which application was used last, so that a target that is not found in one that has ended or hangs is not put down to the target's
/// name. Used by one caller at a time.
/// </summary>
/// <param name="applications">The desktop's applications.</param>
internal sealed class UsedApplications(IApplications applications)
{
    private (string Name, int ProcessId)? _last;

    /// <summary>Notes an element that was found.</summary>
    /// <param name="element">The element; null for a bare point.</param>
    public void Note(ScreenElement? element) =>
        _last = element is { ProcessId: { } process, Application: { Length: > 0 } name } ? (name, process) : _last;

    /// <summary>Says what became of the application that a target was looked for in.</summary>
    /// <param name="target">The target.</param>
    /// <param name="problem">Why it was not found.</param>
    /// <param name="look">The look that it was not found in.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The loss of the application, or the problem as it was.</returns>
    public async ValueTask<Refusal> ExplainAsync(Target target, Refusal problem, Look look, CancellationToken cancellationToken)
    {
        var scope = (target as LocatorTarget)?.Locator.Scope?.Application;
        if (problem.Code != RefusalCode.NotFound || (scope is not null && _last is { } used && !IsNamed(used.Name, scope) && Silent(scope, look) is null))
        {
            return problem;
        }

        if (Silent(scope ?? _last?.Name, look) is { } silent)
        {
            return new Refusal(RefusalCode.ApplicationLost, $"The application '{silent.Application}' does not answer: {silent.Detail} {problem.Message}");
        }

        return _last is { } last && IsGone(last.ProcessId, look) && await EndAsync(last.ProcessId, scope is not null, cancellationToken).ConfigureAwait(false) is { } end
            ? new Refusal(RefusalCode.ApplicationLost, $"The application '{last.Name}' (process {last.ProcessId}), which was used last, {end}. {problem.Message}")
            : problem;
    }

    private static bool IsNamed(string application, string name) => string.Equals(application, name, StringComparison.OrdinalIgnoreCase);

    private static SnapshotGap? Silent(string? application, Look look) => application is null ? null : look.Snapshot.Gaps.FirstOrDefault(g =>
        g.Reason == SnapshotGapReason.NotResponding && IsNamed(g.Application, application));

    private static bool IsGone(int process, Look look) =>
        look.Elements.All(e => e.ProcessId != process) && look.Windows.All(w => w.ProcessId != process) && look.Snapshot.Gaps.All(g => g.ProcessId != process);

    // Only an end that nobody asked for explains a missing element; how an application that was not launched here ended, nobody knows.
    private async ValueTask<string?> EndAsync(int process, bool isNamed, CancellationToken cancellationToken)
    {
        if (applications.Running.Any(r => r.ProcessId == process))
        {
            return null;
        }

        var code = await applications.WaitForExitAsync(process, cancellationToken).ConfigureAwait(false);
        return code is not null and not 0 ? $"ended with exit code {code}" : isNamed ? "is gone" : null;
    }
}
