using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Injecting;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Performing;
using YoutuVl.Actuators.Execution.Settling;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception;

namespace YoutuVl.Actuators.Execution.Pipeline;

/// <summary>Takes one action through its stages, and turns whatever goes wrong into a result.</summary>
/// <param name="services">What all performers share.</param>
/// <param name="options">The executor's options.</param>
internal sealed class ActionPipeline(PerformServices services, ActionExecutorOptions options)
{
    private readonly Settler _settler = new(services.View, options.Limits);
    private readonly EffectVerifier _verifier = new(services.View, services.Conditions, options.Limits);
    private readonly PolicyGate _policy = new(options.Guard);

    /// <summary>Runs an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="id">Its number.</param>
    /// <param name="cancellationToken">Ends the action at the next safe point.</param>
    /// <returns>What became of it, without the pictures.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask<ActionResult> RunAsync(AgentAction action, long id, CancellationToken cancellationToken)
    {
        using var deadline = new ActionDeadline(services.View.Time, LimitOf(action), cancellationToken);
        PerformContext context;
        Outcome outcome;
        var held = new HeldInput(services.Session);
        await using (held.ConfigureAwait(false))
        {
            context = new PerformContext(services, action, held);
            try
            {
                outcome = await StagesAsync(context, deadline, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                outcome = Outcome.Failed(context, RefusalCode.BudgetExhausted, $"'{action.Verb}' did not finish within {LimitOf(action).TotalSeconds:0.#} s, in the stage {context.Clock.Now}.");
            }
            catch (AgentException error)
            {
                outcome = Outcome.Failed(context, error);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // Back ends and policies are other people's code; whatever they throw becomes a result, so that a run ends in good order.
                outcome = Outcome.Failed(context, RefusalCode.DesktopLost, $"The desktop failed unexpectedly with {error.GetType().Name}: {error.Message}");
            }
        }

        return new ActionResult
        {
            ActionId = id,
            Verb = action.Verb,
            Route = outcome.Delivery.Route,
            Effect = outcome.Verdict.Effect,
            Evidence = outcome.Delivery.Note is { } note ? [note, .. outcome.Verdict.Evidence] : outcome.Verdict.Evidence,
            Resolution = context.Resolution,
            Refusal = outcome.Verdict.Refusal,
            Text = outcome.Delivery.Text,
            Timings = context.Clock.Read(),
        };
    }

    private async ValueTask<Outcome> StagesAsync(PerformContext context, ActionDeadline deadline, CancellationToken callersToken)
    {
        var performer = PerformerTable.For(context.Action);
        if (performer.Fault(context.Action) is { } fault)
        {
            throw new RefusedException(RefusalCode.InvalidAction, fault);
        }

        var need = performer.NeedOf(context.Action);
        await ResolveAsync(context, need, performer.WindowOf(context.Action), deadline.Token).ConfigureAwait(false);
        context.Clock.Enter(Stage.Actionable);
        await EnabledAsync(context, need, deadline.Token).ConfigureAwait(false);
        if (await AskPolicyAsync(context, deadline, callersToken).ConfigureAwait(false) > options.Limits.Quiet)
        {
            // Whoever was asked took long enough for the desktop to have changed.
            await EnabledAsync(context, need, deadline.Token).ConfigureAwait(false);
        }

        context.Clock.Enter(Stage.Perform);
        var since = await services.View.NowAsync(deadline.Token).ConfigureAwait(false);
        var delivery = await performer.PerformAsync(context.Action, context, deadline.Token).ConfigureAwait(false);
        return await VerifyAsync(context, delivery, since, deadline.Token).ConfigureAwait(false);
    }

    private async ValueTask ResolveAsync(PerformContext context, Need? need, WindowTarget? window, CancellationToken cancellationToken)
    {
        if (need is not null)
        {
            context.Target = await services.Targets.ResolveAsync(need.Target, need.Reach, context.Action.Timeout, cancellationToken).ConfigureAwait(false);
            context.Resolution = context.Target.Resolution;
            context.Before = context.Target.Look;
        }
        else if (window is not null)
        {
            (context.Before, context.Window) = await services.Windows.ResolveAsync(window, context.Action.Timeout, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            context.Before = await services.View.LookAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask EnabledAsync(PerformContext context, Need? need, CancellationToken cancellationToken)
    {
        if (need is { Enabled: true } && context.Target is { Element: not null } target)
        {
            await services.Actionability.EnabledAsync(target, cancellationToken).ConfigureAwait(false);
        }
    }

    // A person may take their time to approve; that is not the action's.
    private async ValueTask<TimeSpan> AskPolicyAsync(PerformContext context, ActionDeadline deadline, CancellationToken callersToken)
    {
        var left = deadline.Pause();
        var asked = services.View.Time.GetTimestamp();
        await _policy.CheckAsync(context, callersToken).ConfigureAwait(false);
        deadline.Resume(left);
        return services.View.Time.GetElapsedTime(asked);
    }

    private async ValueTask<Outcome> VerifyAsync(PerformContext context, Delivery delivery, Moment since, CancellationToken cancellationToken)
    {
        var decided = delivery.Verdict;
        if (decided is not null && (context.Action.Expect is null || decided.Refusal is not null))
        {
            return new Outcome(delivery, decided);
        }

        if (decided is null)
        {
            context.Clock.Enter(Stage.Settle);
            await _settler.SettleAsync(since, cancellationToken).ConfigureAwait(false);
        }

        context.Clock.Enter(Stage.Verify);
        var request = new VerifyRequest(context.Before!)
        {
            Since = since,
            Expect = context.Action.Expect,
            ExpectWithin = context.Action.Timeout ?? options.Limits.Expectation,
            Proof = delivery.Proof,
            Element = delivery.Element,
        };
        return new Outcome(delivery, await _verifier.VerifyAsync(request, cancellationToken).ConfigureAwait(false));
    }

    // The stages have limits of their own; this one ends what none of them foresaw.
    private TimeSpan LimitOf(AgentAction action) => options.Limits.Action + (action.Timeout ?? TimeSpan.Zero) + action switch
    {
        WaitAction wait => wait.Duration,
        HoldKeyAction hold => hold.Duration,
        _ => TimeSpan.Zero,
    };
}
