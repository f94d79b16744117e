namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>The moment by which a reading must be over.</summary>
/// <param name="time">The clock.</param>
/// <param name="budget">How long the reading may take, from now.</param>
internal sealed class SnapshotDeadline(TimeProvider time, TimeSpan budget)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>Gets how long has been read.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>Gets what is left; never negative.</summary>
    public TimeSpan Remaining => budget > Elapsed ? budget - Elapsed : TimeSpan.Zero;
}
