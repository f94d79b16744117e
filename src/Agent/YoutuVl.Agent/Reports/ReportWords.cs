using System.Globalization;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Reports;

/// <summary>How verdicts, effects and durations are named in reports.</summary>
internal static class ReportWords
{
    /// <summary>Names a verdict.</summary>
    /// <param name="verdict">The verdict; null for what was cut off.</param>
    /// <returns>The word.</returns>
    public static string Of(Verdict? verdict) => verdict switch
    {
        Verdict.Passed => "Passed",
        Verdict.Failed => "Failed",
        Verdict.Unverified => "Unverified",
        Verdict.Error => "Error",
        Verdict.Stopped => "Stopped",
        Verdict.NotRun => "Not run",
        _ => "Cut off",
    };

    /// <summary>Names the colour class of a verdict.</summary>
    /// <param name="verdict">The verdict; null for what was cut off.</param>
    /// <returns>The class: good, bad, warn or idle.</returns>
    public static string ToneOf(Verdict? verdict) => verdict switch
    {
        Verdict.Passed => "good",
        Verdict.Failed or Verdict.Error => "bad",
        Verdict.NotRun => "idle",
        _ => "warn",
    };

    /// <summary>Draws a verdict, so that it does not depend on colour alone.</summary>
    /// <param name="verdict">The verdict; null for what was cut off.</param>
    /// <returns>One character.</returns>
    public static string SignOf(Verdict? verdict) => ToneOf(verdict) switch
    {
        "good" => "✓",
        "bad" => "✕",
        "idle" => "–",
        _ => "!",
    };

    /// <summary>Names an effect.</summary>
    /// <param name="effect">The effect.</param>
    /// <returns>The words.</returns>
    public static string Of(ActionEffect effect) => effect == ActionEffect.SuspectedNoOp ? "suspected no-op" : effect.ToString().ToLowerInvariant();

    /// <summary>Names the colour class of an effect.</summary>
    /// <param name="effect">The effect.</param>
    /// <returns>The class: good, bad or warn.</returns>
    public static string ToneOf(ActionEffect effect) => effect switch
    {
        ActionEffect.Confirmed => "good",
        ActionEffect.Refused or ActionEffect.Contradicted => "bad",
        _ => "warn",
    };

    /// <summary>Names a way of delivery.</summary>
    /// <param name="route">The way.</param>
    /// <returns>The words.</returns>
    public static string Of(ActionRoute route) => route switch
    {
        ActionRoute.None => "nothing delivered",
        ActionRoute.Semantic => "by accessibility",
        ActionRoute.Injected => "by pointer and keys",
        ActionRoute.Clipboard => "by clipboard",
        ActionRoute.WindowManager => "by window manager",
        _ => "by process",
    };

    /// <summary>Writes a duration with three digits or so, for example <c>84 ms</c>, <c>1.52 s</c> or <c>2 min 05 s</c>.</summary>
    /// <param name="duration">The duration.</param>
    /// <returns>The text.</returns>
    public static string Of(TimeSpan duration) => duration.TotalSeconds switch
    {
        < 0.010 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0.0} ms"),
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes} min {duration.Seconds:00} s"),
    };

    /// <summary>Writes a count with its noun.</summary>
    /// <param name="count">The count.</param>
    /// <param name="noun">The noun in the singular; an s makes its plural.</param>
    /// <returns>The text.</returns>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");
}
