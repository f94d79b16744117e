using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Reads the clipboard.</summary>
internal sealed class ReadClipboardPerformer : Performer<ReadClipboardAction>
{
    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(ReadClipboardAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var text = await context.Services.Session.Clipboard.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return new Delivery(ActionRoute.None)
        {
            Text = text,
            Verdict = Verdict.Confirmed(text is null ? "the clipboard holds no text" : $"the clipboard holds {Quotation.Of(text)}"),
        };
    }
}
