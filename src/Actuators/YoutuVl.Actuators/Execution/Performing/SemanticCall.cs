using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Makes calls through the accessibility interface within a bound: some applications answer only when a menu that they opened is closed.</summary>
internal static class SemanticCall
{
    /// <summary>Makes a call.</summary>
    /// <param name="context">The action on its way; its route becomes semantic.</param>
    /// <param name="element">The element.</param>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How it went.</returns>
    public static async ValueTask<SemanticOutcome> MakeAsync(
        PerformContext context, ScreenElement element, SemanticRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(context.Services.Limits.SemanticCall, context.Services.View.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        context.Route = ActionRoute.Semantic;
        try
        {
            return await context.Services.Session.Semantics.PerformAsync(element, request, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SemanticOutcome.NotResponding;
        }
    }
}
