using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Judges what an action did: by its expectation, else by its own promise, else by whatever changed.</summary>
/// <param name="view">The desktop.</param>
/// <param name="conditions">Evaluates expectations.</param>
/// <param name="limits">The limits.</param>
internal sealed class EffectVerifier(DesktopView view, ConditionEvaluator conditions, ExecutionLimits limits)
{
    /// <summary>Judges an action.</summary>
    /// <param name="request">What to judge by.</param>
    /// <param name="cancellationToken">Ends the judging.</param>
    /// <returns>The verdict.</returns>
    public async ValueTask<Verdict> VerifyAsync(VerifyRequest request, CancellationToken cancellationToken)
    {
        if (request.Expect is { } expect)
        {
            return await ExpectedAsync(expect, request, cancellationToken).ConfigureAwait(false);
        }

        var own = request.Proof is { } proof ? await PollAsync(proof, cancellationToken).ConfigureAwait(false) : null;
        if (own is { Effect: ActionEffect.Confirmed })
        {
            return own;
        }

        var changes = await ChangesAsync(request, cancellationToken).ConfigureAwait(false);
        return own is not null && request.Proof!.IsPromise ? Broken(own, changes) : Unpromised(changes);
    }

    // A promise that was not kept is a contradiction, unless nothing happened at all: then the input may never have arrived.
    private static Verdict Broken(Verdict own, IReadOnlyList<string> changes) => own.Effect switch
    {
        ActionEffect.Contradicted when changes.Count == 0 => own with { Effect = ActionEffect.SuspectedNoOp, Evidence = [.. own.Evidence, "nothing changed"] },
        _ => own with { Evidence = [.. own.Evidence, .. changes] },
    };

    private static Verdict Unpromised(IReadOnlyList<string> changes) => changes.Count == 0
        ? new Verdict(ActionEffect.SuspectedNoOp, ["nothing changed: no window, no element and no pixel"])
        : new Verdict(ActionEffect.Unverifiable, changes);

    private async ValueTask<Verdict> ExpectedAsync(Condition expect, VerifyRequest request, CancellationToken cancellationToken)
    {
        var verdict = await conditions.WaitAsync(expect, request.ExpectWithin, cancellationToken).ConfigureAwait(false);
        if (verdict.Holds)
        {
            return Verdict.Confirmed($"as expected, {verdict.Seen}");
        }

        var changes = await ChangesAsync(request, cancellationToken).ConfigureAwait(false);
        return new Verdict(
            ActionEffect.Contradicted,
            [$"expected within {request.ExpectWithin.TotalSeconds:0.#} s that {expect}, but {verdict.Seen}", .. changes.DefaultIfEmpty("nothing changed")]);
    }

    private async ValueTask<Verdict> PollAsync(Proof proof, CancellationToken cancellationToken)
    {
        var deadline = Deadline.After(view.Time, proof.IsPromise ? limits.Effect : limits.Quiet);
        while (true)
        {
            var moment = await view.NowAsync(cancellationToken).ConfigureAwait(false);
            var verdict = await proof.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (verdict.Effect is ActionEffect.Confirmed or ActionEffect.Unverifiable || deadline.IsOver)
            {
                return verdict;
            }

            await view.UntilWorthLookingAsync(moment, deadline.Remaining, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<IReadOnlyList<string>> ChangesAsync(VerifyRequest request, CancellationToken cancellationToken)
    {
        var after = await view.LookAsync(cancellationToken).ConfigureAwait(false);
        var pixels = await view.Session.Screen.ChangesAsync(request.Since.Screen, cancellationToken).ConfigureAwait(false);
        return ChangeReport.Compare(request.Before, after, pixels, request.Element);
    }
}
