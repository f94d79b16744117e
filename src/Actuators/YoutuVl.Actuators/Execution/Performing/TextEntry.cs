using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Puts text where the keyboard focus is, and stops when the focus goes elsewhere.</summary>
internal static class TextEntry
{
    // So many characters reach a place that took the focus meanwhile, at most; few enough to be undone, enough for a fast keyboard.
    private const int CharactersBetweenLooks = 32;

    /// <summary>Replaces what the target holds.</summary>
    /// <param name="context">The action on its way.</param>
    /// <param name="text">The new text.</param>
    /// <param name="cancellationToken">Ends the typing.</param>
    /// <returns>A task that ends when the input is delivered.</returns>
    /// <exception cref="RefusedException">The target does not take or keep the focus.</exception>
    public static async ValueTask ReplaceAsync(PerformContext context, string text, CancellationToken cancellationToken)
    {
        var (element, _) = await KeyboardFocus.GiveAsync(context, cancellationToken).ConfigureAwait(false);
        var watch = await FocusWatch.StartAsync(context, element, cancellationToken).ConfigureAwait(false);
        await RequireFocusAsync(watch, 0, text.Length, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Types a text, or pastes it when that is better.</summary>
    /// <param name="context">The action on its way; its route tells which way was taken.</param>
    /// <param name="element">What has the focus; null when nobody knows.</param>
    /// <param name="text">The text, its lines parted by line feeds.</param>
    /// <param name="cancellationToken">Ends the typing.</param>
    /// <returns>A task that ends when the input is delivered.</returns>
    /// <exception cref="InputUnavailableException">The keyboard lacks a character, and the text cannot be pasted either.</exception>
    /// <exception cref="RefusedException">The focus went elsewhere; the message tells how much was typed before.</exception>
    public static async ValueTask EnterAsync(PerformContext context, ScreenElement? element, string text, CancellationToken cancellationToken)
    {
        // A terminal takes Ctrl+V for a key of its own.
        var mayPaste = context.Action.Route == RoutePreference.Auto && element?.Role != ElementRole.Terminal;
        var watch = await FocusWatch.StartAsync(context, element, cancellationToken).ConfigureAwait(false);
        await RequireFocusAsync(watch, 0, text.Length, cancellationToken).ConfigureAwait(false);
        context.Route = ActionRoute.Injected;
        if (mayPaste && text.Count(c => c > '\x7f') > context.Services.Limits.PasteAbove
            && await PasteAsync(context, text, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        for (var typed = 0; typed < text.Length;)
        {
            try
            {
                typed = await TypePartAsync(context, watch, (text, typed), cancellationToken).ConfigureAwait(false);
            }
            catch (InputUnavailableException) when (mayPaste)
            {
                if (!await PasteAsync(context, text[typed..], cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }

                return;
            }
        }
    }

    /// <summary>Types a secret, whose characters no message may name.</summary>
    /// <param name="context">The action on its way.</param>
    /// <param name="element">What has the focus; null when nobody knows.</param>
    /// <param name="value">The secret.</param>
    /// <param name="cancellationToken">Ends the typing.</param>
    /// <returns>A task that ends when the input is delivered.</returns>
    /// <exception cref="InputUnavailableException">The keyboard lacks a character.</exception>
    /// <exception cref="RefusedException">The focus went elsewhere.</exception>
    public static async ValueTask EnterSecretAsync(PerformContext context, ScreenElement? element, string value, CancellationToken cancellationToken)
    {
        var watch = await FocusWatch.StartAsync(context, element, cancellationToken).ConfigureAwait(false);
        await RequireFocusAsync(watch, 0, value.Length, cancellationToken).ConfigureAwait(false);
        context.Route = ActionRoute.Injected;
        await context.Held.TapAsync(KeyChord.Parse("Ctrl+A"), cancellationToken).ConfigureAwait(false);
        for (var typed = 0; typed < value.Length;)
        {
            typed = await TypePartAsync(context, watch, (value, typed), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Checks, right before a key is pressed, that it goes where it is meant to.</summary>
    /// <param name="context">The action on its way.</param>
    /// <param name="element">What has the focus; null when nobody knows.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <returns>A task that ends when it was checked.</returns>
    /// <exception cref="RefusedException">The focus went elsewhere.</exception>
    public static async ValueTask RequireFocusAsync(PerformContext context, ScreenElement? element, CancellationToken cancellationToken)
    {
        var watch = await FocusWatch.StartAsync(context, element, cancellationToken).ConfigureAwait(false);
        await RequireFocusAsync(watch, 0, 0, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<int> TypePartAsync(
        PerformContext context, FocusWatch watch, (string Text, int Typed) at, CancellationToken cancellationToken)
    {
        await RequireFocusAsync(watch, at.Typed, at.Text.Length, cancellationToken).ConfigureAwait(false);
        var part = Next(at.Text, at.Typed);
        await context.Services.Session.Keyboard.TypeAsync(part, cancellationToken).ConfigureAwait(false);
        watch.Sent(part);
        return at.Typed + part.Length;
    }

    private static async ValueTask RequireFocusAsync(FocusWatch watch, int typed, int length, CancellationToken cancellationToken)
    {
        if (await watch.FindLossAsync(cancellationToken).ConfigureAwait(false) is not { } place)
        {
            return;
        }

        throw new RefusedException(
            RefusalCode.NotActionable,
            typed == 0
                ? $"The keyboard focus went to {place} before a key was pressed. Close or leave that first."
                : $"The keyboard focus went to {place} after {typed} of {length} characters were typed; the rest was not typed. Close or leave that, check what was typed, and go on from there.")
        {
            Effect = typed == 0 ? null : ActionEffect.Partial,
        };
    }

    // Up to a line end or a tab, because these lead elsewhere; never between the halves of a surrogate pair.
    private static string Next(string text, int start)
    {
        var end = Math.Min(text.Length, start + CharactersBetweenLooks);
        var leaving = text.AsSpan(start, end - start).IndexOfAny('\n', '\t');
        end = leaving >= 0 ? start + leaving + 1 : end;
        return text[start..(end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
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
