using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Reads what elements show.</summary>
internal sealed class ReadPerformer : Performer<ReadAction>
{
    /// <inheritdoc/>
    protected override Need NeedOf(ReadAction action) => new(action.Target, Enabled: false);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(ReadAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var element = context.Element;
        if (element.Has(ElementStates.Protected))
        {
            throw new RefusedException(RefusalCode.Unsupported, $"{ElementText.Of(element)} is protected, so its text is never read.");
        }

        var text = await TextOf.ReadAsync(context.Services.Session, element, cancellationToken).ConfigureAwait(false) ?? element.Name;
        return new Delivery(ActionRoute.None)
        {
            Element = element,
            Text = text,
            Verdict = Verdict.Confirmed($"{ElementText.Of(element)} shows {Quotation.Of(text)}"),
        };
    }
}
