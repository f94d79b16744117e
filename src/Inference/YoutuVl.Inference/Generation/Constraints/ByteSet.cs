namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>A set of byte values.</summary>
internal readonly record struct ByteSet(ulong A, ulong B, ulong C, ulong D)
{
    public static ByteSet Empty => default;

    public bool IsEmpty => (A | B | C | D) == 0;

    public static ByteSet Of(byte value) => Range(value, value);

    /// <summary>All values from the first to the last.</summary>
    public static ByteSet Range(byte first, byte last)
    {
        Span<ulong> words = stackalloc ulong[4];
        for (int value = first; value <= last; value++)
        {
            words[value >> 6] |= 1UL << (value & 63);
        }

        return new(words[0], words[1], words[2], words[3]);
    }

    /// <summary>The values of ASCII characters.</summary>
    public static ByteSet Of(string characters)
    {
        ByteSet set = Empty;
        foreach (char character in characters)
        {
            set |= Of(checked((byte)character));
        }

        return set;
    }

    public bool Contains(byte value) => (((value >> 6) switch { 0 => A, 1 => B, 2 => C, _ => D } >> (value & 63)) & 1) != 0;

    public static ByteSet operator |(ByteSet left, ByteSet right) => new(left.A | right.A, left.B | right.B, left.C | right.C, left.D | right.D);

    /// <summary>What is in the left set and not in the right one.</summary>
    public static ByteSet operator -(ByteSet left, ByteSet right) => new(left.A & ~right.A, left.B & ~right.B, left.C & ~right.C, left.D & ~right.D);
}
