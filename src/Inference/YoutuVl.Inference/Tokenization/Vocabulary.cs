using System.Text;

namespace YoutuVl.Inference.Tokenization;

/// <summary>The pieces of a tokenizer by their spelling in the byte alphabet, and the bytes of every token by id. Immutable.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _pieces;
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    private Vocabulary(Dictionary<string, int> pieces, byte[] bytes, int[] ends) =>
        (_pieces, _bytes, _ends) = (pieces.GetAlternateLookup<ReadOnlySpan<char>>(), bytes, ends);

    /// <summary>Ids run from 0 to this number.</summary>
    public int Size => _ends.Length;

    /// <summary>Creates the table.</summary>
    /// <param name="json">The file, for errors.</param>
    /// <param name="pieces">Spellings and ids.</param>
    /// <param name="added">Added tokens; one may be a piece too.</param>
    /// <exception cref="TokenizerException">An id belongs to two tokens.</exception>
    public static Vocabulary Create(TokenizerJson json, Dictionary<string, int> pieces, IReadOnlyList<AddedToken> added)
    {
        int size = Math.Max(pieces.Values.Append(-1).Max(), added.Select(token => token.Id).Append(-1).Max()) + 1;
        string?[] spellings = new string?[size];
        foreach ((string piece, int id) in pieces)
        {
            Claim(json, spellings, id, piece);
        }

        bool[] verbatim = new bool[size];
        foreach (AddedToken token in added)
        {
            Claim(json, spellings, token.Id, token.Content);
            verbatim[token.Id] = true;
        }

        var bytes = new MemoryStream();
        int[] ends = new int[size];
        for (int id = 0; id < size; id++)
        {
            string spelling = spellings[id] ?? "";
            bytes.Write(verbatim[id] ? Encoding.UTF8.GetBytes(spelling) : ByteAlphabet.Read(spelling));
            ends[id] = (int)bytes.Length;
        }

        return new Vocabulary(pieces, bytes.ToArray(), ends);
    }

    /// <summary>The id of a spelling, or -1.</summary>
    public int Find(ReadOnlySpan<char> spelling) => _pieces.TryGetValue(spelling, out int id) ? id : -1;

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

    private static void Claim(TokenizerJson json, string?[] spellings, int id, string spelling)
    {
        if (spellings[id] is { } other && other != spelling)
        {
            throw json.Wrong($"the id {id} belongs to two tokens, '{other}' and '{spelling}'. Download the file again.");
        }

        spellings[id] = spelling;
    }
}
