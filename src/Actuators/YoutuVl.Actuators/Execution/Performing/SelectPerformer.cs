using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Selects items in their containers.</summary>
internal sealed class SelectPerformer : SemanticPerformer<SelectAction>
{
    /// <inheritdoc/>
    protected override Need NeedOf(SelectAction action) => new(action.Target, Reach.Items);

    /// <inheritdoc/>
    protected override string? AlreadySo(SelectAction action, ScreenElement element) =>
        element.Has(StateOf(element)) == action.Selected && (action.Selected || element.Has(ElementStates.Selectable))
            ? $"{ElementText.Of(element)} is {(action.Selected ? "selected" : "not selected")}"
            : null;

    /// <inheritdoc/>
    protected override SemanticRequest? Request(SelectAction action, ScreenElement element) =>
        element.Offers(ElementActions.Select) ? new SemanticRequest.Select(action.Selected)
        : action.Selected && IsRadio(element) ? ClickRequest.For(element)
        : null;

    /// <inheritdoc/>
    protected override Proof ProofOf(SelectAction action, PerformContext context, ScreenElement element) =>
        context.Services.Proofs.State(element, StateOf(element), action.Selected);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> InjectAsync(SelectAction action, PerformContext context, CancellationToken cancellationToken)
    {
        // Taking one item out of a selection is what a click with Control does, on every toolkit.
        var style = new ClickStyle(PointerButton.Left, 1, action.Selected ? KeyModifiers.None : KeyModifiers.Control);
        await PointerStrokes.ClickAsync(context, context.Target!, style, cancellationToken).ConfigureAwait(false);
        return new Delivery(ActionRoute.Injected) { Element = context.Element, Proof = ProofOf(action, context, context.Element) };
    }

    private static bool IsRadio(ScreenElement element) => element.Role is ElementRole.RadioButton or ElementRole.RadioMenuItem;

    private static ElementStates StateOf(ScreenElement element) => IsRadio(element) ? ElementStates.Checked : ElementStates.Selected;
}
