using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Moves the pointer.</summary>
internal sealed class MovePointerPerformer : Performer<MovePointerAction>
{
    /// <inheritdoc/>
    protected override Need NeedOf(MovePointerAction action) => new(action.Target, Enabled: false);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(MovePointerAction action, PerformContext context, CancellationToken cancellationToken)
    {
        context.RequireInjection();
        var ready = await PointerStrokes.MoveOntoAsync(context, context.Target!, cancellationToken).ConfigureAwait(false);
        var pointer = context.Services.Session.Pointer;
        return new Delivery(ActionRoute.Injected)
        {
            Element = ready.Element,
            Proof = new Proof(async token => await pointer.PositionAsync(token).ConfigureAwait(false) is var at && at == ready.Point
                ? Verdict.Confirmed($"the pointer is at {at}")
                : Verdict.Contradicted($"the pointer is at {at}, not at {ready.Point}")),
        };
    }
}
