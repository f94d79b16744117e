using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Asks the window manager for something within a bound, and proves it by the window list.</summary>
internal static class WindowChange
{
    /// <summary>Asks, and finds out what it means when the answer is no.</summary>
    /// <param name="context">The action on its way; its route becomes the window manager's.</param>
    /// <param name="ask">The request.</param>
    /// <param name="judge">Judges the window afterwards.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How it was delivered.</returns>
    /// <exception cref="RefusedException">The window is gone, or the window manager refused.</exception>
    public static async ValueTask<Delivery> AskAsync(
        PerformContext context,
        Func<WindowId, CancellationToken, ValueTask<bool>> ask,
        Func<WindowInfo, Verdict> judge,
        CancellationToken cancellationToken)
    {
        var window = context.Window!;
        context.Route = ActionRoute.WindowManager;
        var done = await BoundAsync(context, window.Id, ask, cancellationToken).ConfigureAwait(false);
        var look = await context.Services.View.LookAsync(cancellationToken).ConfigureAwait(false);
        if (look.Window(window.Id) is not { } now)
        {
            throw new RefusedException(RefusalCode.ApplicationLost, $"{WindowText.Of(window)} closed before '{context.Action.Verb}' was carried out.");
        }

        var verdict = judge(now);
        return done || verdict.Effect == ActionEffect.Confirmed
            ? new Delivery(ActionRoute.WindowManager) { Proof = ProofOf(context, window, judge) }
            : throw new RefusedException(
                RefusalCode.Unsupported, $"The window manager did not carry out '{context.Action.Verb}' for {WindowText.Of(window)}: {verdict.Evidence[0]}.");
    }

    /// <summary>Asks, giving up after a bound.</summary>
    /// <param name="context">The action on its way.</param>
    /// <param name="window">The window.</param>
    /// <param name="ask">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer; false when there was none in time.</returns>
    public static async ValueTask<bool> BoundAsync(
        PerformContext context, WindowId window, Func<WindowId, CancellationToken, ValueTask<bool>> ask, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(context.Services.Limits.SemanticCall, context.Services.View.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await ask(window, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static Proof ProofOf(PerformContext context, WindowInfo window, Func<WindowInfo, Verdict> judge) => new(async token =>
    {
        var windows = await context.Services.Session.Windows.ListAsync(token).ConfigureAwait(false);
        return windows.FirstOrDefault(w => w.Id == window.Id) is { } now ? judge(now) : Verdict.Unverifiable($"{WindowText.Of(window)} closed");
    });
}
