using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Expands and collapses elements.</summary>
internal sealed class ExpandPerformer : SemanticPerformer<ExpandAction>
{
    /// <inheritdoc/>
    protected override Need NeedOf(ExpandAction action) => new(action.Target);

    /// <inheritdoc/>
    protected override string? AlreadySo(ExpandAction action, ScreenElement element) =>
        element.Has(ElementStates.Expandable) && element.Has(ElementStates.Expanded) == action.Expanded
            ? $"{ElementText.Of(element)} is {(action.Expanded ? "expanded" : "collapsed")}"
            : null;

    /// <inheritdoc/>
    protected override SemanticRequest? Request(ExpandAction action, ScreenElement element) =>
        element.Offers(ElementActions.Expand) ? new SemanticRequest.Expand(action.Expanded) : null;

    /// <inheritdoc/>
    protected override Proof ProofOf(ExpandAction action, PerformContext context, ScreenElement element) =>
        context.Services.Proofs.State(element, ElementStates.Expanded, action.Expanded);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> InjectAsync(ExpandAction action, PerformContext context, CancellationToken cancellationToken)
    {
        if (context.Element.Role is not (ElementRole.TreeItem or ElementRole.Row))
        {
            return await ClickInsteadAsync(action, context, cancellationToken).ConfigureAwait(false);
        }

        // A click on a tree's item selects it; the arrow keys open and close what is selected.
        await PointerStrokes.ClickAsync(context, context.Target!, new ClickStyle(), cancellationToken).ConfigureAwait(false);
        var key = new KeyChord(KeyModifiers.None, Key.Parse(action.Expanded ? "Right" : "Left"));
        await context.Held.TapAsync(key, cancellationToken).ConfigureAwait(false);
        return new Delivery(ActionRoute.Injected) { Element = context.Element, Proof = ProofOf(action, context, context.Element) };
    }
}
