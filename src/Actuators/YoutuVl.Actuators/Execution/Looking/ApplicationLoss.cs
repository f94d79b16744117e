using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Looking;

/// <summary>Tells an element that went away from an application that did.</summary>
internal static class ApplicationLoss
{
    /// <summary>Explains why an element can no longer be read.</summary>
    /// <param name="view">The desktop.</param>
    /// <param name="element">The element.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>The error to raise.</returns>
    public static async ValueTask<RefusedException> ExplainAsync(DesktopView view, ScreenElement element, CancellationToken cancellationToken)
    {
        var look = await view.LookAsync(cancellationToken).ConfigureAwait(false);
        var silent = look.Snapshot.Gaps.FirstOrDefault(g => g.ProcessId is { } id && id == element.ProcessId);
        return silent is not null
            ? new RefusedException(RefusalCode.ApplicationLost, $"The application '{element.Application}' stopped answering: {silent.Detail}")
            : !look.HasApplicationOf(element)
                ? new RefusedException(RefusalCode.ApplicationLost, $"The application '{element.Application}' closed while the action was carried out.")
                : new RefusedException(RefusalCode.NotFound, $"{element} went away before it could be acted on. Observe again, or use a locator.");
    }
}
