namespace YoutuVl.Perception.Frames;

/// <summary>Names one captured frame within one desktop session. Ids grow with time.</summary>
/// <param name="Value">The number; positive.</param>
public readonly record struct FrameId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"f{Value}";
}
