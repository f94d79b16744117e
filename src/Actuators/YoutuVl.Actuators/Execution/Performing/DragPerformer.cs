using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Actionability;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Drags along paths.</summary>
internal sealed class DragPerformer : Performer<DragAction>
{
    /// <inheritdoc/>
    protected override string? Fault(DragAction action) =>
        action.Path.Count < 2 ? $"A drag needs at least two stops, not {action.Path.Count}." : null;

    /// <inheritdoc/>
    protected override Need NeedOf(DragAction action) => new(action.Path[0]);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(DragAction action, PerformContext context, CancellationToken cancellationToken)
    {
        context.RequireInjection();
        var stops = await StopsAsync(action, context, cancellationToken).ConfigureAwait(false);
        var ready = await PointerStrokes.MoveOntoAsync(context, context.Target!, cancellationToken).ConfigureAwait(false);
        await context.Held.PressAsync(action.Modifiers, cancellationToken).ConfigureAwait(false);
        await context.Held.PressAsync(action.Button, cancellationToken).ConfigureAwait(false);
        var at = ready.Point;
        foreach (var stop in stops)
        {
            await PointerStrokes.GlideAsync(context, at, stop, cancellationToken).ConfigureAwait(false);
            at = stop;
        }

        await context.Held.ReleaseAsync(action.Button, cancellationToken).ConfigureAwait(false);
        await context.Held.ReleaseKeysAsync(cancellationToken).ConfigureAwait(false);
        return new Delivery(ActionRoute.Injected) { Element = ready.Element };
    }

    // All stops are found before the button goes down: a drag that ends nowhere is worse than none.
    private static async ValueTask<List<ScreenPoint>> StopsAsync(DragAction action, PerformContext context, CancellationToken cancellationToken)
    {
        List<ScreenPoint> points = [];
        ResolvedTarget? drop = null;
        foreach (var stop in action.Path.Skip(1))
        {
            var found = drop = await context.Services.Targets.ResolveAsync(stop, Reach.Shown, action.Timeout, cancellationToken).ConfigureAwait(false);
            var area = found.Element is { } element ? VisibleArea.Of(element, found.Look) : default;
            points.Add(found.Point ?? (area.IsEmpty
                ? throw new RefusedException(RefusalCode.NotActionable, $"{found.Name}, a stop of the drag, is out of view.")
                : area.Center));
        }

        await AskAboutDropAsync(action, drop!, context, cancellationToken).ConfigureAwait(false);
        return points;
    }

    // What the button comes up over receives what was dragged, and may belong to another application than what it went down on.
    private static async ValueTask AskAboutDropAsync(DragAction action, ResolvedTarget drop, PerformContext context, CancellationToken cancellationToken)
    {
        var request = new GuardRequest(action, drop.Beneath, drop.Look.Window(drop.Beneath?.Window));
        if (context.Services.Guard is { } guard && await guard.CheckAsync(request, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            throw new RefusedException(refusal.Code, refusal.Message);
        }
    }
}
