using System.Globalization;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>Durations as they are written in scenarios.</summary>
internal static class Durations
{
    // Longer suffixes first, so that "5ms" is not read as minutes.
    private static readonly (string Suffix, double Milliseconds)[] Units = [("ms", 1), ("s", 1000), ("m", 60_000)];

    /// <summary>Reads a duration.</summary>
    /// <param name="text">Text such as <c>250ms</c>.</param>
    /// <returns>The duration; null when it is none.</returns>
    public static TimeSpan? Parse(string text)
    {
        foreach (var (suffix, milliseconds) in Units.Where(u => text.EndsWith(u.Suffix, StringComparison.Ordinal)))
        {
            return double.TryParse(text[..^suffix.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number * milliseconds <= TimeSpan.FromDays(1).TotalMilliseconds
                ? TimeSpan.FromTicks((long)Math.Round(number * milliseconds * TimeSpan.TicksPerMillisecond))
                : null;
        }

        return null;
    }

    /// <summary>Writes a duration in the greatest unit that needs no fraction.</summary>
    /// <param name="duration">The duration; not negative.</param>
    /// <returns>The text.</returns>
    public static string Format(TimeSpan duration) =>
        duration.Ticks % TimeSpan.TicksPerMinute == 0 ? $"{duration.Ticks / TimeSpan.TicksPerMinute}m"
        : duration.Ticks % TimeSpan.TicksPerSecond == 0 ? $"{duration.Ticks / TimeSpan.TicksPerSecond}s"
        : string.Create(CultureInfo.InvariantCulture, $"{(decimal)duration.Ticks / TimeSpan.TicksPerMillisecond}ms");
}
