using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution;

namespace YoutuVl.Agent.Policies;

/// <summary>Tells whether the applications that an action touches are allowed. Thread-safe.</summary>
/// <param name="policy">The policy.</param>
/// <param name="applications">What this session launched.</param>
internal sealed class ApplicationCheck(AgentPolicy policy, IApplications applications)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _launchedNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _launchedProcesses = [];

    /// <summary>Decides about the applications of one action.</summary>
    /// <param name="request">The action and what it acts on.</param>
    /// <returns>The decision; its application is the one that decided.</returns>
    public PolicyDecision Check(GuardRequest request)
    {
        var owners = ApplicationOwner.Of(request);
        if (owners.Count == 0)
        {
            return policy.Applications.Contains(AgentPolicy.AnyApplication) || NeedsNoWindow(request.Action)
                ? PolicyDecision.Allowed
                : PolicyDecision.Deny("application", "It is not known which application would receive it, because no window is there. Activate a window first, or allow every application with '*'.");
        }

        return owners.Select(Decide).MaxBy(d => d.Outcome)!;
    }

    // Turning the wheel, moving the pointer and letting go of a button set nothing off, whatever lies beneath.
    private static bool NeedsNoWindow(AgentAction action) => action is ScrollAction or MovePointerAction or ButtonUpAction;

    private static string ProgramName(string command)
    {
        var name = command[(command.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    private PolicyDecision Decide(ApplicationOwner owner)
    {
        RememberLaunches();
        var byName = owner.Names.Any(policy.Applications.Contains) || WasLaunched(owner);
        if (owner.Names.Any(policy.SensitiveApplications.Contains))
        {
            return byName
                ? PolicyDecision.Ask("sensitive-application", $"'{owner}' is a sensitive application.", owner.ToString())
                : PolicyDecision.Deny("sensitive-application", $"'{owner}' is a sensitive application; '*' does not cover it. Allow it by name if you mean it.");
        }

        return byName || policy.Applications.Contains(AgentPolicy.AnyApplication)
            ? PolicyDecision.Allowed
            : PolicyDecision.Deny("application", $"'{owner}' is not on the list of allowed applications and was not launched by this run. Add it to the list if it should be used.");
    }

    private bool WasLaunched(ApplicationOwner owner)
    {
        lock (_gate)
        {
            return owner.Names.Any(_launchedNames.Contains) || (owner.ProcessId is { } process && _launchedProcesses.Contains(process));
        }
    }

    // Remembered, because a program that hands over to another process and ends is no longer in the list of running ones.
    private void RememberLaunches()
    {
        lock (_gate)
        {
            foreach (var application in applications.Running)
            {
                if (policy.LaunchCommands.Contains(application.Command) || policy.LaunchCommands.Contains(ProgramName(application.Command)))
                {
                    _launchedNames.Add(ProgramName(application.Command));
                    _launchedNames.Add(ProgramName(application.Path));
                    _launchedProcesses.Add(application.ProcessId);
                }
            }
        }
    }
}
