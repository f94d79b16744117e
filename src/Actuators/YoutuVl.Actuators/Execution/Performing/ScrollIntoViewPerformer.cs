using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Actionability;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Scrolls elements into view: by a call where they take one, else with the wheel over the area that holds them.</summary>
internal sealed class ScrollIntoViewPerformer : SemanticPerformer<ScrollIntoViewAction>
{
    private const int MaxNotches = 60;

    /// <inheritdoc/>
    protected override Need NeedOf(ScrollIntoViewAction action) => new(action.Target, Reach.Any, Enabled: false);

    /// <inheritdoc/>
    protected override SemanticRequest? Request(ScrollIntoViewAction action, ScreenElement element) =>
        element.Offers(ElementActions.ScrollIntoView) ? new SemanticRequest.ScrollIntoView() : null;

    /// <inheritdoc/>
    protected override Proof ProofOf(ScrollIntoViewAction action, PerformContext context, ScreenElement element) => context.Services.Proofs.Of(
        element,
        isPromise: true,
        now => VisibleArea.Of(now, context.Before!).IsEmpty
            ? Verdict.Contradicted($"{ElementText.Of(now)} is still out of view")
            : Verdict.Confirmed($"{ElementText.Of(now)} is in view at {now.Bounds}"));

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> InjectAsync(ScrollIntoViewAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var services = context.Services;
        var (element, look) = (context.Element, context.Target!.Look);
        var area = look.Elements.AncestorsOf(element).FirstOrDefault(a => ElementReach.Scrolls(a) && a.Bounds is { IsEmpty: false })
            ?? throw new RefusedException(RefusalCode.Unsupported, $"Nothing that holds {ElementText.Of(element)} can be scrolled.");
        var frame = area.Bounds!.Value;
        context.Route = ActionRoute.Injected;
        await services.Session.Pointer.MoveAsync(frame.Center, cancellationToken).ConfigureAwait(false);
        var now = element;
        for (var i = 0; i < MaxNotches && VisibleArea.Of(now, look).IsEmpty && now.Bounds is { } bounds; i++)
        {
            var moment = await services.View.NowAsync(cancellationToken).ConfigureAwait(false);
            var (right, down) = (Towards(frame.X, frame.Right, bounds.Center.X), Towards(frame.Y, frame.Bottom, bounds.Center.Y));
            await services.Session.Pointer.ScrollAsync(right, down, cancellationToken).ConfigureAwait(false);
            await services.View.UntilWorthLookingAsync(moment, services.Limits.FirstChange, cancellationToken).ConfigureAwait(false);
            now = await services.View.RefreshAsync(element, cancellationToken).ConfigureAwait(false) ?? now;
        }

        return new Delivery(ActionRoute.Injected) { Element = element, Proof = ProofOf(action, context, element) };
    }

    private static int Towards(int from, int to, int wanted) => wanted < from ? -1 : wanted >= to ? 1 : 0;
}
