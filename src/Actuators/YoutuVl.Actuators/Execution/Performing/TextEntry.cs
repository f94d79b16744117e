using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Puts text where the keyboard focus is.</summary>
internal static class TextEntry
{
    /// <summary>Focuses the target and replaces its whole text.</summary>
    /// <param name="context">The action on its way.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the typing.</param>
    /// <returns>A task that ends when it was typed.</returns>
    public static async ValueTask ReplaceAsync(PerformContext context, string text, CancellationToken cancellationToken)
    {
        var (element, _) = await KeyboardFocus.GiveAsync(context, cancellationToken).ConfigureAwait(false);
        context.Route = ActionRoute.Injected;
        await context.Held.TapAsync(KeyChord.Parse("Ctrl+A"), cancellationToken).ConfigureAwait(false);
        if (text.Length == 0)
        {
            await context.Held.TapAsync(KeyChord.Parse("Delete"), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await EnterAsync(context, element, text, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Types a text, or pastes it where typing would be slow or impossible.</summary>
    /// <param name="context">The action on its way; its route becomes injected or clipboard.</param>
    /// <param name="element">The element with the focus; null when it is not known.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the typing.</param>
    /// <returns>A task that ends when it was sent.</returns>
    public static async ValueTask EnterAsync(PerformContext context, ScreenElement? element, string text, CancellationToken cancellationToken)
    {
        // A terminal takes Ctrl+V for a key of its own.
        var mayPaste = context.Action.Route == RoutePreference.Auto && element?.Role != ElementRole.Terminal;
        context.Route = ActionRoute.Injected;
        if (mayPaste && text.Count(c => c > '\x7f') > context.Services.Limits.PasteAbove
            && await PasteAsync(context, text, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            await context.Services.Session.Keyboard.TypeAsync(text, cancellationToken).ConfigureAwait(false);
        }
        catch (InputUnavailableException) when (mayPaste)
        {
            if (!await PasteAsync(context, text, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }
        }
    }

    private static async ValueTask<bool> PasteAsync(PerformContext context, string text, CancellationToken cancellationToken)
    {
        var session = context.Services.Session;
        var loan = await session.Clipboard.LendAsync(text, cancellationToken).ConfigureAwait(false);
        await using (loan.ConfigureAwait(false))
        {
            await context.Held.TapAsync(KeyChord.Parse("Ctrl+V"), cancellationToken).ConfigureAwait(false);
            using var limit = new CancellationTokenSource(context.Services.Limits.Effect, context.Services.View.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                await loan.WaitUntilFetchedAsync(either.Token).ConfigureAwait(false);
                context.Route = ActionRoute.Clipboard;
                return true;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return false;
            }
        }
    }
}
