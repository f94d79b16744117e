using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Carries out actions that elements may offer themselves; what an element does not offer, or does not take, is injected.</summary>
/// <typeparam name="TAction">The type of the actions.</typeparam>
internal abstract class SemanticPerformer<TAction> : Performer<TAction>
    where TAction : AgentAction
{
    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(TAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var element = context.Target?.Element;
        if (element is not null && AlreadySo(action, element) is { } already)
        {
            return Delivery.Nothing(Verdict.Confirmed($"{already} already, so nothing was done"));
        }

        if (context.MayBeSemantic(element) && Request(action, element!) is { } request)
        {
            var outcome = await SemanticCall.MakeAsync(context, element!, request, cancellationToken).ConfigureAwait(false);
            switch (outcome)
            {
                case SemanticOutcome.Done:
                    return Delivered(action, context, element!);
                case SemanticOutcome.NotResponding:
                    return Delivered(action, context, element!) with { Note = $"the application '{element!.Application}' did not answer the call in time" };
                case SemanticOutcome.Gone:
                    context.Route = ActionRoute.None;
                    throw await ApplicationLoss.ExplainAsync(context.Services.View, element!, cancellationToken).ConfigureAwait(false);
                default:
                    context.Route = ActionRoute.None;
                    break;
            }
        }

        context.RequireInjection();
        return await InjectAsync(action, context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds out that the wanted effect is there already.</summary>
    /// <param name="action">The action.</param>
    /// <param name="element">The element.</param>
    /// <returns>What is so, in words; null when it is not.</returns>
    protected virtual string? AlreadySo(TAction action, ScreenElement element) => null;

    /// <summary>Finds the call that does it.</summary>
    /// <param name="action">The action.</param>
    /// <param name="element">The element.</param>
    /// <returns>The call; null when the element does not offer it.</returns>
    protected abstract SemanticRequest? Request(TAction action, ScreenElement element);

    /// <summary>Finds how the effect can be seen.</summary>
    /// <param name="action">The action.</param>
    /// <param name="context">What was found for it.</param>
    /// <param name="element">The element right before.</param>
    /// <returns>The proof; null when the action promises no effect of its own.</returns>
    protected abstract Proof? ProofOf(TAction action, PerformContext context, ScreenElement element);

    /// <summary>Does it by pointer and keyboard.</summary>
    /// <param name="action">The action.</param>
    /// <param name="context">What was found for it.</param>
    /// <param name="cancellationToken">Ends the delivery.</param>
    /// <returns>How it was delivered.</returns>
    protected abstract ValueTask<Delivery> InjectAsync(TAction action, PerformContext context, CancellationToken cancellationToken);

    /// <summary>Clicks the target in place of a call.</summary>
    /// <param name="action">The action.</param>
    /// <param name="context">What was found for it.</param>
    /// <param name="cancellationToken">Ends the delivery.</param>
    /// <returns>How it was delivered.</returns>
    protected async ValueTask<Delivery> ClickInsteadAsync(TAction action, PerformContext context, CancellationToken cancellationToken)
    {
        await PointerStrokes.ClickAsync(context, context.Target!, new ClickStyle(), cancellationToken).ConfigureAwait(false);
        var element = context.Target!.Element;
        return new Delivery(ActionRoute.Injected) { Element = element, Proof = element is null ? null : ProofOf(action, context, element) };
    }

    private Delivery Delivered(TAction action, PerformContext context, ScreenElement element) =>
        new(ActionRoute.Semantic) { Element = element, Proof = ProofOf(action, context, element) };
}
