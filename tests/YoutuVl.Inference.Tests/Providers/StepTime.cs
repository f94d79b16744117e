namespace YoutuVl.Inference.Tests.Providers;

/// <summary>A clock that goes on by a tenth of a second whenever somebody looks, so that a second has passed after a few looks.</summary>
internal sealed class StepTime : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => 10;

    public override long GetTimestamp() => Interlocked.Increment(ref _now);
}
