using YoutuVl.Actuators.Execution;

namespace YoutuVl.Agent.Policies;

/// <summary>One application that an action touches.</summary>
/// <param name="Names">The names that it carries, from its accessibility tree and from its window.</param>
/// <param name="ProcessId">Its process; null when it is not known.</param>
internal sealed record ApplicationOwner(IReadOnlyList<string> Names, int? ProcessId)
{
    /// <summary>Finds the applications of an action: one, unless element and window belong to different processes.</summary>
    /// <param name="request">The action and what it acts on.</param>
    /// <returns>The applications; empty when none is known.</returns>
    public static IReadOnlyList<ApplicationOwner> Of(GuardRequest request)
    {
        var element = request.Element is { } e ? Make(e.Application, e.ProcessId) : null;
        var window = request.Window is { } w ? Make(w.Application, w.ProcessId) : null;
        if (element is null || window is null)
        {
            return (element ?? window) is { } only ? [only] : [];
        }

        var differ = element.ProcessId is { } one && window.ProcessId is { } other && one != other;
        return differ
            ? [element, window]
            : [new ApplicationOwner([.. element.Names, .. window.Names], element.ProcessId ?? window.ProcessId)];
    }

    /// <inheritdoc/>
    public override string ToString() => Names.Count > 0 ? LabelText.Visible(Names[0]) : $"process {ProcessId}";

    private static ApplicationOwner? Make(string application, int? processId) =>
        application.Length == 0 && processId is null ? null : new ApplicationOwner(application.Length == 0 ? [] : [application], processId);
}
