namespace YoutuVl.Actuators.Execution.Looking;

/// <summary>A point in time after which something is given up.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Start">The clock's timestamp at the start.</param>
/// <param name="Span">How long from the start.</param>
internal readonly record struct Deadline(TimeProvider Time, long Start, TimeSpan Span)
{
    /// <summary>Gets what is left; never negative.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var left = Span - Time.GetElapsedTime(Start);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Gets a value indicating whether nothing is left.</summary>
    public bool IsOver => Remaining == TimeSpan.Zero;

    /// <summary>Makes the deadline a span from now.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="span">How long.</param>
    /// <returns>The deadline.</returns>
    public static Deadline After(TimeProvider time, TimeSpan span) => new(time, time.GetTimestamp(), span);
}
