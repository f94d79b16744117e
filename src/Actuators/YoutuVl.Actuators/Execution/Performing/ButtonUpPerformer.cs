using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Releases buttons that were left down.</summary>
internal sealed class ButtonUpPerformer : Performer<ButtonUpAction>
{
    /// <inheritdoc/>
    protected override Need? NeedOf(ButtonUpAction action) => action.Target is null ? null : new Need(action.Target, Enabled: false);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(ButtonUpAction action, PerformContext context, CancellationToken cancellationToken)
    {
        context.RequireInjection();
        context.Route = ActionRoute.Injected;
        var pointer = context.Services.Session.Pointer;
        if (context.Target is { } target)
        {
            // With a button down this is a drag, so the pointer goes there in steps; what is dragged may cover the target.
            var to = target.Point ?? Actionability.VisibleArea.Of(context.Element, target.Look).Center;
            var from = await pointer.PositionAsync(cancellationToken).ConfigureAwait(false);
            await PointerStrokes.GlideAsync(context, from, to, cancellationToken).ConfigureAwait(false);
        }

        await pointer.ReleaseAsync(action.Button, cancellationToken).ConfigureAwait(false);
        return new Delivery(ActionRoute.Injected) { Element = context.Target?.Element };
    }
}
