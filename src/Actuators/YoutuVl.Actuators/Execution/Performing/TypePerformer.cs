using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Types text at the caret and reads it back.</summary>
internal sealed class TypePerformer : Performer<TypeAction>
{
    /// <inheritdoc/>
    protected override string? Fault(TypeAction action) =>
        action.Text.FirstOrDefault(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) is var control && control != '\0'
            ? $"The text holds the control character U+{(int)control:X4}, which cannot be typed."
            : null;

    /// <inheritdoc/>
    protected override Need? NeedOf(TypeAction action) => Need.Of(action.Target);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(TypeAction action, PerformContext context, CancellationToken cancellationToken)
    {
        context.RequireInjection();
        var element = context.Target is null
            ? context.Before!.Focused
            : (await KeyboardFocus.GiveAsync(context, cancellationToken).ConfigureAwait(false)).Element;
        var before = element is null
            ? null
            : await TextOf.ReadAsync(context.Services.Session, element, cancellationToken).ConfigureAwait(false);
        var text = action.Text.ReplaceLineEndings("\n");
        await TextEntry.EnterAsync(context, element, text, cancellationToken).ConfigureAwait(false);
        return new Delivery(context.Route)
        {
            Element = element,
            Proof = element is null || before is null || LeavesTheField(element, text) ? null : context.Services.Proofs.Typed(element, before, text),
        };
    }

    // In a field of one line Enter submits and Tab goes on, so the field may hold anything afterwards.
    private static bool LeavesTheField(ScreenElement element, string text) =>
        !element.Has(ElementStates.MultiLine) && text.AsSpan().ContainsAny('\n', '\t');
}
