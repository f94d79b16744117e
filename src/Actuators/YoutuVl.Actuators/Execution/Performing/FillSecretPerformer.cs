using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Fills fields with secrets. A value is looked up here, goes to the keyboard or the field, and is hidden everywhere else; it is never pasted.</summary>
internal sealed class FillSecretPerformer : Performer<FillSecretAction>
{
    /// <inheritdoc/>
    protected override Need NeedOf(FillSecretAction action) => new(action.Target ?? new FocusedTarget());

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(FillSecretAction action, PerformContext context, CancellationToken cancellationToken)
    {
        if (context.Services.Secrets?.TryGet(action.Secret, out var value) != true || value is null)
        {
            throw new RefusedException(RefusalCode.InvalidAction, $"The secret '{action.Secret}' is not set. Set it before the run; its value never belongs in an action.");
        }

        context.Services.Mask.Add(value);
        var element = context.Element;
        var proof = ProofOf(action, context, element, value);
        if (context.MayBeSemantic(element) && element.Offers(ElementActions.SetText)
            && await SemanticCall.MakeAsync(context, element, new SemanticRequest.SetText(value), cancellationToken).ConfigureAwait(false) == SemanticOutcome.Done)
        {
            return new Delivery(ActionRoute.Semantic) { Element = element, Proof = proof };
        }

        context.RequireInjection();
        await TypeAsync(action, context, value, cancellationToken).ConfigureAwait(false);
        return new Delivery(ActionRoute.Injected) { Element = element, Proof = proof };
    }

    private static async ValueTask TypeAsync(FillSecretAction action, PerformContext context, string value, CancellationToken cancellationToken)
    {
        var (element, _) = await KeyboardFocus.GiveAsync(context, cancellationToken).ConfigureAwait(false);
        try
        {
            await TextEntry.EnterSecretAsync(context, element, value, cancellationToken).ConfigureAwait(false);
        }
        catch (InputUnavailableException)
        {
            // That error names a character of the secret, so it ends here.
            throw new RefusedException(RefusalCode.Unsupported, $"The keyboard of this desktop cannot produce every character of the secret '{action.Secret}'.");
        }
    }

    // A protected field tells at most how much it holds.
    private static Proof ProofOf(FillSecretAction action, PerformContext context, ScreenElement element, string value) => new(async token =>
    {
        var now = await context.Services.View.RefreshAsync(element, token).ConfigureAwait(false) ?? element;
        var read = await TextOf.ReadAsync(context.Services.Session, now, token).ConfigureAwait(false);
        var name = ElementText.Of(element);
        return read is not null ? read == value ? Verdict.Confirmed($"{name} holds the secret '{action.Secret}'") : Verdict.Contradicted($"{name} holds something else")
            : now.TextLength is not { } length ? Verdict.Unverifiable($"{name} is protected and does not tell what it holds")
            : length == value.Length ? Verdict.Confirmed($"{name} is protected and holds as many characters as the secret '{action.Secret}' has")
            : Verdict.Contradicted($"{name} is protected and does not hold as many characters as the secret '{action.Secret}' has");
    });
}
