using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Does the main action of elements.</summary>
internal sealed class InvokePerformer : SemanticPerformer<InvokeAction>
{
    /// <inheritdoc/>
    protected override Need NeedOf(InvokeAction action) => new(action.Target);

    /// <inheritdoc/>
    protected override SemanticRequest? Request(InvokeAction action, ScreenElement element) =>
        element.Offers(ElementActions.Invoke) ? new SemanticRequest.Invoke() : ClickRequest.For(element);

    /// <inheritdoc/>
    protected override Proof? ProofOf(InvokeAction action, PerformContext context, ScreenElement element) =>
        ClickProof.Of(context.Services, context.Before!, element);

    /// <inheritdoc/>
    protected override ValueTask<Delivery> InjectAsync(InvokeAction action, PerformContext context, CancellationToken cancellationToken) =>
        ClickInsteadAsync(action, context, cancellationToken);
}
