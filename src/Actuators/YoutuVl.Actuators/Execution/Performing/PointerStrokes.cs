using YoutuVl.Actuators.Execution.Actionability;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>The movements of the pointer that actions are made of.</summary>
internal static class PointerStrokes
{
    private const int StepLength = 16;
    private const int MaxSlips = 3;

    // A toolkit reads the pointer once a picture; steps that come faster are merged, and a drag that was merged away never started.
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(8);

    /// <summary>Moves onto a target and clicks it.</summary>
    /// <param name="context">The action on its way; its route becomes injected.</param>
    /// <param name="target">The target.</param>
    /// <param name="style">How to click.</param>
    /// <param name="cancellationToken">Ends the stroke.</param>
    /// <returns>The target as it was clicked.</returns>
    public static async ValueTask<ReadyTarget> ClickAsync(
        PerformContext context, ResolvedTarget target, ClickStyle style, CancellationToken cancellationToken)
    {
        var ready = await MoveOntoAsync(context, target, cancellationToken).ConfigureAwait(false);
        await context.Held.PressAsync(style.Modifiers, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < style.Count; i++)
        {
            await StayAsync(context, target, ready, i, cancellationToken).ConfigureAwait(false);
            await context.Held.PressAsync(style.Button, cancellationToken).ConfigureAwait(false);
            await context.Held.ReleaseAsync(style.Button, cancellationToken).ConfigureAwait(false);
        }

        await context.Held.ReleaseKeysAsync(cancellationToken).ConfigureAwait(false);
        return ready;
    }

    /// <summary>Moves onto a target once it can be pointed at, and follows it when it moves away meanwhile.</summary>
    /// <param name="context">The action on its way; its route becomes injected.</param>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Ends the stroke.</param>
    /// <returns>The target as it was reached; a press right now meets it.</returns>
    /// <exception cref="RefusedException">It does not stay beneath the pointer.</exception>
    public static async ValueTask<ReadyTarget> MoveOntoAsync(PerformContext context, ResolvedTarget target, CancellationToken cancellationToken)
    {
        for (var slips = 1; ; slips++)
        {
            var ready = await context.PointableAsync(target, cancellationToken).ConfigureAwait(false);
            context.Route = ActionRoute.Injected;
            await context.Services.Session.Pointer.MoveAsync(ready.Point, cancellationToken).ConfigureAwait(false);
            if (await context.Services.Actionability.Last.FindSlipAsync(target, ready, cancellationToken).ConfigureAwait(false) is not { } slip)
            {
                return ready;
            }

            // Nothing was pressed, so nothing was done.
            context.Route = ActionRoute.None;
            if (slips == MaxSlips || target.Element is null)
            {
                throw new RefusedException(
                    RefusalCode.NotActionable, $"{target.Name} slipped away under the pointer, and nothing was pressed: {slip}. Wait until it comes to rest, or observe again.");
            }
        }
    }

    // A dialog that the first click of a double click opens must not get the second, and modifiers take a moment to go down.
    private static async ValueTask StayAsync(PerformContext context, ResolvedTarget target, ReadyTarget ready, int clicks, CancellationToken cancellationToken)
    {
        if (clicks == 0 && context.Held.IsIdle)
        {
            return;
        }

        if (await context.Services.Actionability.Last.FindWindowSlipAsync(target, ready, cancellationToken).ConfigureAwait(false) is { } slip)
        {
            throw new RefusedException(RefusalCode.Covered, $"{target.Name} is no longer beneath the pointer after {clicks} clicks: {slip}.");
        }
    }

    /// <summary>Moves in small steps, as a hand does, so that a toolkit notices a drag.</summary>
    /// <param name="context">The action on its way.</param>
    /// <param name="from">Where the pointer is.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="cancellationToken">Ends the stroke.</param>
    /// <returns>A task that ends when it is there.</returns>
    public static async ValueTask GlideAsync(PerformContext context, ScreenPoint from, ScreenPoint to, CancellationToken cancellationToken)
    {
        var steps = Math.Max(4, Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / StepLength);
        for (var i = 1; i <= steps; i++)
        {
            var step = new ScreenPoint(from.X + ((to.X - from.X) * i / steps), from.Y + ((to.Y - from.Y) * i / steps));
            await context.Services.Session.Pointer.MoveAsync(step, cancellationToken).ConfigureAwait(false);
            await Task.Delay(BetweenSteps, context.Services.View.Time, cancellationToken).ConfigureAwait(false);
        }
    }
}
