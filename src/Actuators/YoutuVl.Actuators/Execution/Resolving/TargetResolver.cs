using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Turns targets into elements or points, waiting for them to appear.</summary>
/// <param name="view">The desktop.</param>
/// <param name="options">The executor's options.</param>
internal sealed class TargetResolver(DesktopView view, ActionExecutorOptions options)
{
    private readonly LocatorResolver _locators = new(options.Grounder);
    private readonly PlainTargetResolver _plain = new(options);
    private readonly UsedApplications _used = new(options.Session.Applications);

    /// <summary>Finds a target, waiting until it matches exactly once.</summary>
    /// <param name="target">The target.</param>
    /// <param name="reach">Which elements count.</param>
    /// <param name="timeout">How long to wait; null for the default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The target found.</returns>
    /// <exception cref="RefusedException">It was not found, or is ambiguous, stale or unsupported.</exception>
    public async ValueTask<ResolvedTarget> ResolveAsync(Target target, Reach reach, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var deadline = Deadline.After(view.Time, timeout ?? options.Limits.Resolve);
        Deadline? ambiguity = null;
        while (true)
        {
            var look = await view.LookAsync(cancellationToken).ConfigureAwait(false);
            var attempt = await TryAsync(target, look, reach, cancellationToken).ConfigureAwait(false);
            if (attempt.Found is { } found)
            {
                _used.Note(found.Element);
                return found;
            }

            ambiguity = attempt.Problem?.Code == RefusalCode.AmbiguousTarget
                ? ambiguity ?? Deadline.After(view.Time, options.Limits.Ambiguity)
                : null;
            if (!attempt.MayChange || deadline.IsOver || ambiguity?.IsOver == true)
            {
                var problem = await _used.ExplainAsync(target, attempt.Problem!, look, cancellationToken).ConfigureAwait(false);
                throw new RefusedException(problem.Code, problem.Message) { Resolution = attempt.Resolution };
            }

            var left = ambiguity is { } until && until.Remaining < deadline.Remaining ? until.Remaining : deadline.Remaining;
            await view.UntilWorthLookingAsync(look.Moment, left, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tries to find a target in one look.</summary>
    /// <param name="target">The target.</param>
    /// <param name="look">The look.</param>
    /// <param name="reach">Which elements count.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    /// <returns>The target, or why it was not found.</returns>
    public ValueTask<Attempt> TryAsync(Target target, Look look, Reach reach, CancellationToken cancellationToken) => target switch
    {
        LocatorTarget locator => _locators.TryAsync(locator.Locator, look, reach, cancellationToken),
        DescribedTarget described => _locators.TryAsync(
            Locator.Of(new DescriptionStrategy(described.Description)), look, reach, cancellationToken),
        _ => ValueTask.FromResult(_plain.Try(target, look)),
    };
}
