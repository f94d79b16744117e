namespace YoutuVl.Perception.Change;

/// <summary>A moment in a change journal. Later changes have greater stamps. Comparable only within one journal.</summary>
/// <param name="Sequence">The number of changes recorded before this moment; 0 is before the first.</param>
public readonly record struct ChangeStamp(long Sequence) : IComparable<ChangeStamp>
{
    /// <summary>Tells whether the left moment is earlier.</summary>
    /// <param name="left">One moment.</param>
    /// <param name="right">Another moment of the same journal.</param>
    /// <returns>True when it is earlier.</returns>
    public static bool operator <(ChangeStamp left, ChangeStamp right) => left.Sequence < right.Sequence;

    /// <summary>Tells whether the left moment is later.</summary>
    /// <param name="left">One moment.</param>
    /// <param name="right">Another moment of the same journal.</param>
    /// <returns>True when it is later.</returns>
    public static bool operator >(ChangeStamp left, ChangeStamp right) => left.Sequence > right.Sequence;

    /// <summary>Tells whether the left moment is not later.</summary>
    /// <param name="left">One moment.</param>
    /// <param name="right">Another moment of the same journal.</param>
    /// <returns>True when it is not later.</returns>
    public static bool operator <=(ChangeStamp left, ChangeStamp right) => left.Sequence <= right.Sequence;

    /// <summary>Tells whether the left moment is not earlier.</summary>
    /// <param name="left">One moment.</param>
    /// <param name="right">Another moment of the same journal.</param>
    /// <returns>True when it is not earlier.</returns>
    public static bool operator >=(ChangeStamp left, ChangeStamp right) => left.Sequence >= right.Sequence;

    /// <inheritdoc/>
    public int CompareTo(ChangeStamp other) => Sequence.CompareTo(other.Sequence);
}
