namespace YoutuVl.Benchmarks.Measuring;

/// <summary>Durations of the same thing, done many times.</summary>
internal sealed class Series
{
    private readonly List<TimeSpan> _samples = [];

    public int Count => _samples.Count;

    public TimeSpan Median => Percentile(0.50);

    public TimeSpan P95 => Percentile(0.95);

    public TimeSpan Slowest => Percentile(1);

    public void Add(TimeSpan sample) => _samples.Add(sample);

    /// <summary>Does something a number of times and takes the time of each, after some times that do not count.</summary>
    public static async Task<Series> MeasureAsync(int warmUps, int times, Func<Task> action)
    {
        for (int i = 0; i < warmUps; i++)
        {
            await action();
        }

        Series series = new();
        for (int i = 0; i < times; i++)
        {
            long start = TimeProvider.System.GetTimestamp();
            await action();
            series.Add(TimeProvider.System.GetElapsedTime(start));
        }

        return series;
    }

    // Nearest rank: a value that was really measured, never one in between.
    private TimeSpan Percentile(double part)
    {
        TimeSpan[] sorted = [.. _samples.Order()];
        return sorted[Math.Max(0, (int)Math.Ceiling(part * sorted.Length) - 1)];
    }
}
