using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Replaces the clipboard's content.</summary>
internal sealed class SetClipboardPerformer : Performer<SetClipboardAction>
{
    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(SetClipboardAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var clipboard = context.Services.Session.Clipboard;
        context.Route = ActionRoute.Clipboard;
        await clipboard.SetTextAsync(action.Text, cancellationToken).ConfigureAwait(false);
        var read = await clipboard.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return new Delivery(ActionRoute.Clipboard)
        {
            Verdict = read == action.Text
                ? Verdict.Confirmed($"the clipboard reads back as {Quotation.Of(read)}")
                : Verdict.Contradicted(read is null ? "the clipboard holds no text" : $"the clipboard reads back as {Quotation.Of(read)}"),
        };
    }
}
