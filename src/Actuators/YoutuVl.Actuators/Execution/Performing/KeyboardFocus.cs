using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Makes sure that the keys about to be sent go to the target.</summary>
internal static class KeyboardFocus
{
    /// <summary>Activates the target's window and focuses the target: by a call where it takes one, else by a click where a click does no harm.</summary>
    /// <param name="context">The action on its way.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The element with the focus, and how that is known.</returns>
    /// <exception cref="RefusedException">It does not take the focus.</exception>
    public static async ValueTask<(ScreenElement? Element, string Evidence)> GiveAsync(PerformContext context, CancellationToken cancellationToken)
    {
        if (context.Target!.Element is not { } element)
        {
            context.RequireInjection();
            await PointerStrokes.ClickAsync(context, context.Target, new ClickStyle(), cancellationToken).ConfigureAwait(false);
            return (null, $"{context.Target.Name} was clicked");
        }

        await context.Services.Activator.ActivateAsync(element, context.Target.Look, cancellationToken).ConfigureAwait(false);
        if (await FocusedAsync(context, element, TimeSpan.Zero, cancellationToken).ConfigureAwait(false) is { } already)
        {
            return (already, $"{ElementText.Of(already)} has the keyboard focus");
        }

        var focused = await ByCallAsync(context, element, cancellationToken).ConfigureAwait(false)
            ?? await ByClickAsync(context, element, cancellationToken).ConfigureAwait(false);
        return focused is null
            ? throw new RefusedException(RefusalCode.NotActionable, $"{ElementText.Of(element)} does not take the keyboard focus, so keys would go elsewhere. Click it first.")
            : (focused, $"{ElementText.Of(focused)} has the keyboard focus");
    }

    private static async ValueTask<ScreenElement?> ByCallAsync(PerformContext context, ScreenElement element, CancellationToken cancellationToken)
    {
        if (!context.MayBeSemantic(element) || !element.Offers(ElementActions.Focus))
        {
            return null;
        }

        var outcome = await SemanticCall.MakeAsync(context, element, new SemanticRequest.Focus(), cancellationToken).ConfigureAwait(false);
        return outcome == SemanticOutcome.Done
            ? await FocusedAsync(context, element, context.Services.Limits.FirstChange, cancellationToken).ConfigureAwait(false)
            : null;
    }

    // A click on a button would press it; on a text it only puts the caret there.
    private static async ValueTask<ScreenElement?> ByClickAsync(PerformContext context, ScreenElement element, CancellationToken cancellationToken)
    {
        var harmless = element.Has(ElementStates.Editable) || element.Role
            is ElementRole.TextBox or ElementRole.PasswordBox or ElementRole.Terminal or ElementRole.Document or ElementRole.SpinButton;
        if (!harmless || context.Action.Route == RoutePreference.Semantic)
        {
            return null;
        }

        await PointerStrokes.ClickAsync(context, context.Target!, new ClickStyle(), cancellationToken).ConfigureAwait(false);
        return await FocusedAsync(context, element, context.Services.Limits.FirstChange, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<ScreenElement?> FocusedAsync(
        PerformContext context, ScreenElement element, TimeSpan within, CancellationToken cancellationToken)
    {
        var view = context.Services.View;
        var deadline = Deadline.After(view.Time, within);
        while (true)
        {
            var look = await view.LookAsync(cancellationToken).ConfigureAwait(false);
            var now = look.Same(element);
            if (now is not null && (now.Has(ElementStates.Focused) || IsIn(look, look.Focused, now)))
            {
                return look.Focused is { } inner && IsIn(look, inner, now) ? inner : now;
            }

            if (deadline.IsOver)
            {
                return null;
            }

            await view.UntilWorthLookingAsync(look.Moment, deadline.Remaining, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsIn(Look look, ScreenElement? inner, ScreenElement outer) =>
        inner is not null && (inner.Id == outer.Id || look.Elements.AncestorsOf(inner).Any(a => a.Id == outer.Id));
}
