namespace YoutuVl.EndToEnd.Fixtures;

/// <summary>The one limit of every wait.</summary>
internal static class Limits
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Looks again and again until something is true, and says what it waited for when it does not come true.</summary>
    public static async Task UntilAsync(Func<bool> condition, string description, CancellationToken cancellationToken)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Timeout)
            {
                throw new TimeoutException($"Waited {Timeout.TotalSeconds:0} s, but it did not become true that {description}.");
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }
}
