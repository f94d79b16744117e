using System.Text;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Generation;

/// <summary>A tokenizer over a given list of tokens. Ids 0 to 255 are the single bytes.</summary>
internal sealed class FakeTokenizer : ITokenizer
{
    private readonly List<byte[]> _tokens = [];
    private readonly HashSet<int> _special = [];
    private readonly Dictionary<string, int> _ids = [];

    public FakeTokenizer(params IEnumerable<string> pieces)
        : this(pieces.Select(Encoding.UTF8.GetBytes))
    {
    }

    public FakeTokenizer(IEnumerable<byte[]> pieces)
    {
        for (int value = 0; value < 256; value++)
        {
            _tokens.Add([(byte)value]);
        }

        _tokens.AddRange(pieces);
        End = AddSpecial("<|end|>");
        Image = AddSpecial("<|image|>");
        WithoutToken = _tokens.Count;
        _tokens.Add([]);
    }

    public int End { get; }

    public int Image { get; }

    public int WithoutToken { get; }

    public int VocabularySize => _tokens.Count;

    /// <summary>The usual tokenizer of the tests: some words, characters of several bytes, pieces that end within a character.</summary>
    public static FakeTokenizer Words() => new([.. new[] { "hello", " world", "é", "日本", "😀", "\n" }.Select(Encoding.UTF8.GetBytes), [0xF0, 0x9F], [0x98, 0x80], [0xE6, 0x97]]);

    public int[] EncodePlain(string text) => Encode(text);

    /// <summary>A tokenizer that is not complete.</summary>
    public static FakeTokenizer WithoutByte(byte value)
    {
        FakeTokenizer tokenizer = Words();
        tokenizer._tokens[value] = [];
        return tokenizer;
    }

    public int[] Encode(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        List<int> ids = [];
        for (int at = 0; at < bytes.Length; at += _tokens[ids[^1]].Length)
        {
            ids.Add(Longest(bytes.AsSpan(at)));
        }

        return [.. ids];
    }

    public string Decode(ReadOnlySpan<int> tokens, bool skipSpecial)
    {
        List<byte> bytes = [];
        foreach (int token in tokens)
        {
            bytes.AddRange(skipSpecial && IsSpecial(token) ? [] : _tokens[token]);
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    public int? IdOf(string content)
    {
        if (_ids.Count == 0)
        {
            for (int token = 0; token < _tokens.Count; token++)
            {
                _ids.TryAdd(Convert.ToHexString(_tokens[token]), token);
            }
        }

        return _ids.TryGetValue(Convert.ToHexString(Encoding.UTF8.GetBytes(content)), out int id) ? id : null;
    }

    public ReadOnlyMemory<byte> Bytes(int token) => _tokens[token];

    public bool IsSpecial(int token) => _special.Contains(token);

    private int AddSpecial(string text)
    {
        _tokens.Add(Encoding.UTF8.GetBytes(text));
        _special.Add(_tokens.Count - 1);
        return _tokens.Count - 1;
    }

    private int Longest(ReadOnlySpan<byte> bytes)
    {
        int best = bytes[0];
        for (int token = 256; token < _tokens.Count; token++)
        {
            best = _tokens[token].Length > _tokens[best].Length && bytes.StartsWith(_tokens[token]) ? token : best;
        }

        return best;
    }
}
