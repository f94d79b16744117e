using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Replaces the whole text of elements.</summary>
internal sealed class SetTextPerformer : Performer<SetTextAction>
{
    /// <inheritdoc/>
    protected override Need NeedOf(SetTextAction action) => new(action.Target);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(SetTextAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var element = context.Element;
        if (element.Has(ElementStates.ReadOnly) && !element.Offers(ElementActions.SetText))
        {
            throw new RefusedException(RefusalCode.NotActionable, $"{ElementText.Of(element)} is read-only, so its text cannot be replaced.");
        }

        var proof = context.Services.Proofs.Text(element, action.Text);
        if (context.MayBeSemantic(element) && element.Offers(ElementActions.SetText)
            && await ByCallAsync(action, context, proof, cancellationToken).ConfigureAwait(false))
        {
            return new Delivery(ActionRoute.Semantic) { Element = element, Proof = proof };
        }

        context.RequireInjection();
        await TextEntry.ReplaceAsync(context, action.Text, cancellationToken).ConfigureAwait(false);
        return new Delivery(context.Route) { Element = element, Proof = proof };
    }

    // Some toolkits accept the call and do nothing; only reading back tells, and then the keyboard is left.
    private static async ValueTask<bool> ByCallAsync(SetTextAction action, PerformContext context, Proof proof, CancellationToken cancellationToken)
    {
        var view = context.Services.View;
        var moment = await view.NowAsync(cancellationToken).ConfigureAwait(false);
        var outcome = await SemanticCall.MakeAsync(context, context.Element, new SemanticRequest.SetText(action.Text), cancellationToken)
            .ConfigureAwait(false);
        if (outcome != SemanticOutcome.Done || action.Route == RoutePreference.Semantic)
        {
            return outcome == SemanticOutcome.Done;
        }

        var deadline = Deadline.After(view.Time, context.Services.Limits.FirstChange);
        while ((await proof.ReadAsync(cancellationToken).ConfigureAwait(false)).Effect is not (ActionEffect.Confirmed or ActionEffect.Unverifiable))
        {
            if (deadline.IsOver)
            {
                return false;
            }

            await view.UntilWorthLookingAsync(moment, deadline.Remaining, cancellationToken).ConfigureAwait(false);
            moment = await view.NowAsync(cancellationToken).ConfigureAwait(false);
        }

        return true;
    }
}
