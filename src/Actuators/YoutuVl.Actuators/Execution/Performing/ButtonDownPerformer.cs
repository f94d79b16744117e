using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Presses buttons and leaves them down.</summary>
internal sealed class ButtonDownPerformer : Performer<ButtonDownAction>
{
    /// <inheritdoc/>
    protected override Need? NeedOf(ButtonDownAction action) => Need.Of(action.Target);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(ButtonDownAction action, PerformContext context, CancellationToken cancellationToken)
    {
        context.RequireInjection();
        context.Route = ActionRoute.Injected;
        var ready = context.Target is { } target
            ? await PointerStrokes.MoveOntoAsync(context, target, cancellationToken).ConfigureAwait(false)
            : null;
        await context.Held.PressAsync(action.Button, cancellationToken).ConfigureAwait(false);
        context.Held.Keep(action.Button);
        return new Delivery(ActionRoute.Injected)
        {
            Element = ready?.Element,
            Verdict = Verdict.Confirmed($"the {action.Button} button is held down until it is released"),
        };
    }
}
