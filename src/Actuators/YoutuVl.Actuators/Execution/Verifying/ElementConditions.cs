using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Evaluates conditions on elements.</summary>
/// <param name="view">The desktop.</param>
/// <param name="resolver">Finds the elements.</param>
internal sealed class ElementConditions(DesktopView view, TargetResolver resolver)
{
    /// <summary>Evaluates a condition on the present elements.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The verdict.</returns>
    public async ValueTask<ConditionVerdict> EvaluateAsync(Condition condition, CancellationToken cancellationToken)
    {
        var look = await view.LookAsync(cancellationToken).ConfigureAwait(false);
        return condition switch
        {
            ElementExists exists => Exists(await resolver.TryAsync(exists.Target, look, Reach.Shown, cancellationToken).ConfigureAwait(false)),
            ElementGone gone => Gone(gone.Target, look, await resolver.TryAsync(gone.Target, look, Reach.Shown, cancellationToken).ConfigureAwait(false)),
            ElementHasState state => HasState(state, await SingleAsync(state.Target, look, cancellationToken).ConfigureAwait(false)),
            ElementHasText text => await HasTextAsync(text, await SingleAsync(text.Target, look, cancellationToken).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false),
            _ => throw new InvalidOperationException($"{condition.GetType().Name} is not a condition on an element."),
        };
    }

    private static ConditionVerdict Exists(Attempt attempt) => attempt switch
    {
        { Found: { } found } => new ConditionVerdict(true, $"{found.Name} is visible"),
        { Problem.Code: RefusalCode.AmbiguousTarget } => new ConditionVerdict(true, $"{attempt.Resolution?.Matches} elements match and are visible"),
        _ => new ConditionVerdict(false, attempt.Problem!.Message),
    };

    private static ConditionVerdict Gone(Target target, Look look, Attempt attempt)
    {
        if (attempt.Problem is not { Code: RefusalCode.NotFound })
        {
            return new ConditionVerdict(false, attempt.Found is { } found ? $"{found.Name} is still visible" : attempt.Problem!.Message);
        }

        var scope = (target as LocatorTarget)?.Locator.Scope?.Application;
        var unread = look.Snapshot.Gaps.FirstOrDefault(g =>
            g.Reason is not SnapshotGapReason.Gone && (scope is null || string.Equals(scope, g.Application, StringComparison.OrdinalIgnoreCase)));
        return unread is null
            ? new ConditionVerdict(true, $"nothing visible matches {target}")
            : new ConditionVerdict(false, $"'{unread.Application}' could not be read whole, so nobody knows: {unread.Detail}");
    }

    private static ConditionVerdict HasState(ElementHasState condition, Attempt attempt)
    {
        if (attempt.Found?.Element is not { } element)
        {
            return new ConditionVerdict(false, attempt.Problem?.Message ?? $"{condition.Target} is no element");
        }

        var holds = condition.Present ? element.Has(condition.States) : (element.States & condition.States) == ElementStates.None;
        return new ConditionVerdict(holds, $"{ElementText.Of(element)} is {element.States}");
    }

    // A state or text may be asked of what is hidden just now, such as the check mark in a closed menu; what is shown goes first.
    private async ValueTask<Attempt> SingleAsync(Target target, Look look, CancellationToken cancellationToken)
    {
        var shown = await resolver.TryAsync(target, look, Reach.Shown, cancellationToken).ConfigureAwait(false);
        if (shown.Problem is not { Code: RefusalCode.NotFound })
        {
            return shown;
        }

        var any = await resolver.TryAsync(target, look, Reach.Any, cancellationToken).ConfigureAwait(false);
        return any.Found is null ? shown : any;
    }

    private async ValueTask<ConditionVerdict> HasTextAsync(ElementHasText condition, Attempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.Found?.Element is not { } element)
        {
            return new ConditionVerdict(false, attempt.Problem?.Message ?? $"{condition.Target} is no element");
        }

        if (element.Has(ElementStates.Protected))
        {
            return new ConditionVerdict(false, $"{ElementText.Of(element)} is protected and is never read");
        }

        var text = await TextOf.ReadAsync(view.Session, element, cancellationToken).ConfigureAwait(false);
        var value = text ?? element.Name;
        var holds = condition.Text.Match == TextMatch.CaseSensitive && text is not null ? text == condition.Text.Text : condition.Text.Matches(value);
        return new ConditionVerdict(holds, $"{ElementText.Of(element)} shows {Quotation.Of(value)}");
    }
}
