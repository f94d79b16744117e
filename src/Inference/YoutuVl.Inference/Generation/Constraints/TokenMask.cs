namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>A set of tokens, one bit each.</summary>
internal sealed class TokenMask(int vocabulary)
{
    private readonly ulong[] _words = new ulong[(vocabulary + 63) / 64];

    public void Allow(int token) => _words[token >> 6] |= 1UL << (token & 63);

    public bool Contains(int token) => (uint)token < (uint)vocabulary && ((_words[token >> 6] >> (token & 63)) & 1) != 0;

    public bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>Sets every score outside the set to negative infinity.</summary>
    public void Apply(Span<float> logits)
    {
        int covered = Math.Min(logits.Length, vocabulary);
        logits[covered..].Fill(float.NegativeInfinity);
        for (int word = 0; word < _words.Length && word * 64 < covered; word++)
        {
            Span<float> part = logits[(word * 64)..Math.Min(covered, (word + 1) * 64)];
            ulong bits = _words[word];
            if (bits == 0)
            {
                part.Fill(float.NegativeInfinity);
            }
            else if (bits != ulong.MaxValue)
            {
                Apply(part, bits);
            }
        }
    }

    private static void Apply(Span<float> logits, ulong bits)
    {
        for (int index = 0; index < logits.Length; index++, bits >>= 1)
        {
            if ((bits & 1) == 0)
            {
                logits[index] = float.NegativeInfinity;
            }
        }
    }
}
