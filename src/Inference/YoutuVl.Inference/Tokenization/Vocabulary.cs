using System.Text;

namespace YoutuVl.Inference.Tokenization;

/// <summary>The pieces of a tokenizer by their spelling in the byte alphabet, and the bytes of every token by id. Immutable once built.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _spelled;
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    /// <summary>Creates the table.</summary>
    /// <param name="pieces">Spellings and ids, each id once.</param>
    /// <param name="added">Added tokens; one with the id of a piece replaces its bytes.</param>
    public Vocabulary(Dictionary<string, int> pieces, IReadOnlyList<AddedToken> added)
    {
        _spelled = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        int size = Math.Max(pieces.Count == 0 ? 0 : pieces.Values.Max() + 1, added.Count == 0 ? 0 : added.Max(token => token.Id) + 1);
        byte[][] bytes = new byte[size][];
        foreach ((string piece, int id) in pieces)
        {
            bytes[id] = ByteAlphabet.Read(piece);
        }

        foreach (AddedToken token in added)
        {
            bytes[token.Id] = Encoding.UTF8.GetBytes(token.Content);
        }

        _ends = new int[size];
        _bytes = new byte[bytes.Sum(value => value?.Length ?? 0)];
        int end = 0;
        for (int id = 0; id < size; id++)
        {
            bytes[id]?.CopyTo(_bytes, end);
            _ends[id] = end += bytes[id]?.Length ?? 0;
        }
    }

    /// <summary>Ids run from 0 to this number.</summary>
    public int Size => _ends.Length;

    /// <summary>The id of a spelling, or -1.</summary>
    public int Find(ReadOnlySpan<char> spelling) => _spelled.TryGetValue(spelling, out int id) ? id : -1;

    /// <summary>The bytes of a token; empty for an id without one.</summary>
    public ReadOnlyMemory<byte> Bytes(int id)
    {
        if ((uint)id >= (uint)_ends.Length)
        {
            return default;
        }

        int start = id == 0 ? 0 : _ends[id - 1];
        return _bytes.AsMemory(start, _ends[id] - start);
    }
}
