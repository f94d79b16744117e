using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Finds the windows that window actions act on, waiting for them to appear.</summary>
/// <param name="view">The desktop.</param>
/// <param name="limits">The limits.</param>
internal sealed class WindowResolver(DesktopView view, ExecutionLimits limits)
{
    /// <summary>Finds a window, waiting until exactly one matches.</summary>
    /// <param name="target">Which window.</param>
    /// <param name="timeout">How long to wait; null for the default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The look and the window in it.</returns>
    /// <exception cref="RefusedException">None matches, or several do.</exception>
    public async ValueTask<(Look Look, WindowInfo Window)> ResolveAsync(
        WindowTarget target, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var deadline = Deadline.After(view.Time, timeout ?? limits.Resolve);
        while (true)
        {
            var look = await view.LookAsync(cancellationToken).ConfigureAwait(false);
            var matches = Match(target, look.Windows);
            if (matches.Count == 1)
            {
                return (look, matches[0]);
            }

            if (matches.Count > 1)
            {
                var several = string.Join("; ", matches.Select(m => $"{WindowText.Of(m)} of '{m.Application}' at {m.Bounds}"));
                throw new RefusedException(RefusalCode.AmbiguousTarget, $"{target} matches {matches.Count} windows: {several}. Narrow it by title or id.");
            }

            if (deadline.IsOver)
            {
                throw new RefusedException(RefusalCode.NotFound, $"There is no such window: {target}. The windows are {WindowText.List(look.Windows)}.");
            }

            await view.UntilWorthLookingAsync(look.Moment, deadline.Remaining, cancellationToken).ConfigureAwait(false);
        }
    }

    private static List<WindowInfo> Match(WindowTarget target, IReadOnlyList<WindowInfo> windows) => target switch
    {
        { Id: { } id } => [.. windows.Where(w => w.Id == id)],
        { Title: null, Application: null } => [.. windows.Where(w => w.IsActive)],
        _ => [.. windows.Where(w => !w.IsPopup
            && (target.Title is null || target.Title.Matches(w.Title))
            && (target.Application is null || string.Equals(target.Application, w.Application, StringComparison.OrdinalIgnoreCase)))],
    };
}
