using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Clicks.</summary>
internal sealed class ClickPerformer : SemanticPerformer<ClickAction>
{
    /// <inheritdoc/>
    protected override string? Fault(ClickAction action) =>
        action.Count is < 1 or > 3 ? $"A click happens 1 to 3 times, not {action.Count}." : null;

    /// <inheritdoc/>
    protected override Need NeedOf(ClickAction action) => new(action.Target);

    /// <inheritdoc/>
    protected override SemanticRequest? Request(ClickAction action, ScreenElement element) =>
        action is { Button: PointerButton.Left, Count: 1, Modifiers: KeyModifiers.None } ? ClickRequest.For(element) : null;

    /// <inheritdoc/>
    protected override Proof? ProofOf(ClickAction action, PerformContext context, ScreenElement element) =>
        action is { Button: PointerButton.Left, Count: 1 } ? ClickProof.Of(context.Services, context.Before!, element) : null;

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> InjectAsync(ClickAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var style = new ClickStyle(action.Button, action.Count, action.Modifiers);
        var ready = await PointerStrokes.ClickAsync(context, context.Target!, style, cancellationToken).ConfigureAwait(false);
        return new Delivery(ActionRoute.Injected) { Element = ready.Element, Proof = ready.Element is null ? null : ProofOf(action, context, ready.Element) };
    }
}
