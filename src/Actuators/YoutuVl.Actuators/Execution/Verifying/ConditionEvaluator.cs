using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Tells whether conditions are true on a live desktop, and waits for them. Thread-safe.</summary>
public sealed class ConditionEvaluator
{
    // Files, processes and the clipboard announce nothing.
    private static readonly TimeSpan Unannounced = TimeSpan.FromMilliseconds(100);

    private readonly DesktopView _view;
    private readonly ElementConditions _elements;
    private readonly FileConditions _files;

    /// <summary>Initializes a new instance of the <see cref="ConditionEvaluator"/> class.</summary>
    /// <param name="options">The desktop, its home folder, the limits and the clock.</param>
    public ConditionEvaluator(ActionExecutorOptions options)
        : this(options, ViewOf(options), new LaunchedProcesses())
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ConditionEvaluator"/> class that knows which processes were launched.</summary>
    /// <param name="options">The desktop, its home folder, the limits and the clock.</param>
    /// <param name="view">The view of the desktop.</param>
    /// <param name="launched">The processes.</param>
    internal ConditionEvaluator(ActionExecutorOptions options, DesktopView view, LaunchedProcesses launched)
    {
        _view = view;
        _elements = new ElementConditions(_view, new TargetResolver(_view, options));
        _files = new FileConditions(options.HomeFolder, options.Limits.MaxFileBytes);
        Launched = launched;
        Launched.Note(options.Session.Applications.Running);
    }

    /// <summary>Gets the processes that were launched.</summary>
    internal LaunchedProcesses Launched { get; }

    /// <summary>Tells whether a condition is true now.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="Perception.Frames.DisplayLostException">The display went away.</exception>
    public async ValueTask<ConditionVerdict> EvaluateAsync(Condition condition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition switch
        {
            ElementExists or ElementGone or ElementHasState or ElementHasText =>
                await _elements.EvaluateAsync(condition, cancellationToken).ConfigureAwait(false),
            WindowExists window => WindowConditions.Exists(window, await WindowsAsync(cancellationToken).ConfigureAwait(false)),
            WindowGone window => WindowConditions.Gone(window, await WindowsAsync(cancellationToken).ConfigureAwait(false)),
            ScreenIsStable stable => await StableAsync(stable.Quiet, cancellationToken).ConfigureAwait(false),
            ProcessExited exited => await Launched.EvaluateAsync(exited, _view.Session.Applications, cancellationToken).ConfigureAwait(false),
            FileHasContent file => await _files.EvaluateAsync(file, cancellationToken).ConfigureAwait(false),
            ClipboardHasText clipboard => await ClipboardAsync(clipboard, cancellationToken).ConfigureAwait(false),
            _ => new ConditionVerdict(false, $"Conditions of the kind {condition.GetType().Name} are not known here."),
        };
    }

    /// <summary>Waits until a condition is true, looking again whenever the desktop reports a change.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="timeout">How long to wait; it is tried at least once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The verdict of the last try.</returns>
    /// <exception cref="Perception.Frames.DisplayLostException">The display went away.</exception>
    public async ValueTask<ConditionVerdict> WaitAsync(Condition condition, TimeSpan timeout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var deadline = Deadline.After(_view.Time, timeout);
        while (true)
        {
            var moment = await _view.NowAsync(cancellationToken).ConfigureAwait(false);
            var last = deadline.IsOver;
            var verdict = await EvaluateAsync(condition, cancellationToken).ConfigureAwait(false);
            if (verdict.Holds || last)
            {
                return verdict;
            }

            var pause = condition is FileHasContent or ProcessExited or ClipboardHasText && deadline.Remaining > Unannounced
                ? Unannounced
                : deadline.Remaining;
            await _view.UntilWorthLookingAsync(moment, pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static DesktopView ViewOf(ActionExecutorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new DesktopView(options.Session, options.TimeProvider);
    }

    private ValueTask<IReadOnlyList<Perception.Windows.WindowInfo>> WindowsAsync(CancellationToken cancellationToken) =>
        _view.Session.Windows.ListAsync(cancellationToken);

    private async ValueTask<ConditionVerdict> StableAsync(TimeSpan quiet, CancellationToken cancellationToken)
    {
        var now = await _view.NowAsync(cancellationToken).ConfigureAwait(false);
        var seen = await _view.WaitAsync(now, Signals.Screen | Signals.Accessibility, quiet, cancellationToken).ConfigureAwait(false);
        return seen == Signals.None
            ? new ConditionVerdict(true, $"nothing changed for {quiet.TotalMilliseconds} ms")
            : new ConditionVerdict(false, seen.HasFlag(Signals.Accessibility) ? "the accessibility tree keeps changing" : "the screen keeps changing");
    }

    private async ValueTask<ConditionVerdict> ClipboardAsync(ClipboardHasText condition, CancellationToken cancellationToken)
    {
        var text = await _view.Session.Clipboard.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return new ConditionVerdict(condition.Text.Matches(text), text is null ? "the clipboard holds no text" : $"the clipboard holds {Quotation.Of(text)}");
    }
}
