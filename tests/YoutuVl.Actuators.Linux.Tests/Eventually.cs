namespace YoutuVl.Actuators.Linux.Tests;

/// <summary>Waits for a condition and says what it waited for when it does not come true.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static Task BecomesTrueAsync(Func<bool> condition, string description, CancellationToken cancellationToken) =>
        BecomesTrueAsync(() => Task.FromResult(condition()), description, cancellationToken);

    public static async Task BecomesTrueAsync(Func<Task<bool>> condition, string description, CancellationToken cancellationToken)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Timeout)
            {
                throw new TimeoutException($"Waited {Timeout.TotalSeconds:0} s, but it did not become true that {description}.");
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }
}
