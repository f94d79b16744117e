using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Switches elements on and off; one that is as wanted is left alone.</summary>
internal sealed class TogglePerformer : SemanticPerformer<ToggleAction>
{
    /// <inheritdoc/>
    protected override Need NeedOf(ToggleAction action) => new(action.Target);

    /// <inheritdoc/>
    protected override string? AlreadySo(ToggleAction action, ScreenElement element) =>
        action.State is { } wanted && !element.Has(ElementStates.Indeterminate) && element.Has(ToggleState.Of(element)) == wanted
            ? $"{ElementText.Of(element)} is {(wanted ? "on" : "off")}"
            : null;

    /// <inheritdoc/>
    protected override SemanticRequest? Request(ToggleAction action, ScreenElement element) =>
        element.Offers(ElementActions.Toggle) ? new SemanticRequest.Toggle()
        : element.Offers(ElementActions.Invoke) ? new SemanticRequest.Invoke()
        : null;

    /// <inheritdoc/>
    protected override Proof ProofOf(ToggleAction action, PerformContext context, ScreenElement element) =>
        context.Services.Proofs.State(element, ToggleState.Of(element), action.State ?? !element.Has(ToggleState.Of(element)));

    /// <inheritdoc/>
    protected override ValueTask<Delivery> InjectAsync(ToggleAction action, PerformContext context, CancellationToken cancellationToken) =>
        ClickInsteadAsync(action, context, cancellationToken);
}
