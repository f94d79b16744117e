namespace YoutuVl.Perception.Elements;

/// <summary>Names one reading of the accessibility tree within one desktop session. Ids grow with time.</summary>
/// <param name="Value">The number; positive.</param>
public readonly record struct SnapshotId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"s{Value}";
}
