using System.Text;
using System.Text.RegularExpressions;

namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// The byte-level BPE tokenizer that a <c>tokenizer.json</c> describes: added tokens are taken out of the text first, the rest goes through the pre-tokenizer's steps, and each
/// piece is encoded by its bytes. A post-processor of the file is not run: nothing is put before or after. Thread-safe.
/// </summary>
public sealed class Tokenizer : ITokenizer
{
    private const int StackBytes = 256;
    private readonly string _path;
    private readonly TokenizerParts _parts;
    private readonly AddedTokenMatcher _first;
    private readonly AddedTokenMatcher _second;
    private readonly HashSet<int> _special;

    private Tokenizer(string path, TokenizerParts parts)
    {
        (_path, _parts) = (path, parts);
        _first = new AddedTokenMatcher(parts.Added.Where(token => !token.IsNormalized));
        _second = new AddedTokenMatcher(parts.Added.Where(token => token.IsNormalized));
        _special = [.. parts.Added.Where(token => token.IsSpecial).Select(token => token.Id)];
    }

    /// <inheritdoc/>
    public int VocabularySize => _parts.Vocabulary.Size;

    /// <summary>The added tokens, in the order of the file.</summary>
    public IReadOnlyList<AddedToken> AddedTokens => _parts.Added;

    /// <summary>Reads a <c>tokenizer.json</c>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="TokenizerException">The file is missing, malformed, or of a kind that is not supported; the error names the field.</exception>
    public static Tokenizer Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(TokenizerJson.Open(path));
    }

    /// <summary>Reads the text of a <c>tokenizer.json</c>.</summary>
    internal static Tokenizer Read(TokenizerJson json) => new(json.Path, TokenizerReader.Read(json));

    /// <inheritdoc/>
    public int[] Encode(string text) => Encode(text, special: true);

    /// <inheritdoc/>
    public int[] EncodePlain(string text) => Encode(text, special: false);

    /// <inheritdoc/>
    public string Decode(ReadOnlySpan<int> tokens, bool skipSpecial)
    {
        var decoder = new StreamingDecoder(this, skipSpecial);
        var text = new StringBuilder();
        foreach (int token in tokens)
        {
            text.Append(decoder.Add(token));
        }

        return text.Append(decoder.Flush()).ToString();
    }

    /// <inheritdoc/>
    public int? IdOf(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if ((_first.Find(content) ?? _second.Find(content)) is { } added)
        {
            return added.Id;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(content);
        char[] letters = new char[bytes.Length];
        ByteAlphabet.Write(bytes, letters);
        int id = _parts.Vocabulary.Find(letters);
        return id < 0 ? null : id;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Bytes(int token) => _parts.Vocabulary.Bytes(token);

    /// <inheritdoc/>
    public bool IsSpecial(int token) => _special.Contains(token);

    private int[] Encode(string text, bool special)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ids = new List<int>();
        var encoder = new BytePairEncoder(_parts.ByteTokens, _parts.Merges);
        try
        {
            Take(_first, WithoutLoneSurrogates(text).AsMemory(), special, ids, rest =>
                Take(_second, rest, special, ids, plain => EncodePieces(plain, encoder, ids)));
        }
        catch (RegexMatchTimeoutException error)
        {
            throw new TokenizerException(_path, "pre_tokenizer", "splitting the text took too long; the pattern is not fit for it.", error);
        }

        return [.. ids];
    }

    private static void Take(AddedTokenMatcher matcher, ReadOnlyMemory<char> text, bool special, List<int> ids, Action<ReadOnlyMemory<char>> between)
    {
        int end = 0;
        while (!matcher.IsEmpty && matcher.Next(text.Span, end, special) is { } match)
        {
            between(text[end..match.Start]);
            ids.Add(match.Id);
            end = match.End;
        }

        between(text[end..]);
    }

    private void EncodePieces(ReadOnlyMemory<char> text, BytePairEncoder encoder, List<int> ids)
    {
        if (text.IsEmpty)
        {
            return;
        }

        List<ReadOnlyMemory<char>> pieces = [text];
        foreach (IPreTokenizerStep step in _parts.PreTokenizer)
        {
            var split = new List<ReadOnlyMemory<char>>(pieces.Count * 2);
            foreach (ReadOnlyMemory<char> piece in pieces)
            {
                step.Split(piece, split);
            }

            pieces = split;
        }

        foreach (ReadOnlyMemory<char> piece in pieces)
        {
            EncodePiece(piece.Span, encoder, ids);
        }
    }

    private void EncodePiece(ReadOnlySpan<char> piece, BytePairEncoder encoder, List<int> ids)
    {
        int size = Encoding.UTF8.GetByteCount(piece);
        Span<byte> bytes = size <= StackBytes ? stackalloc byte[StackBytes] : new byte[size];
        bytes = bytes[..Encoding.UTF8.GetBytes(piece, bytes)];
        int whole = _parts.TakesWholePieces && size <= StackBytes ? FindWhole(bytes) : -1;
        if (whole >= 0)
        {
            ids.Add(whole);
        }
        else
        {
            encoder.Encode(bytes, ids);
        }
    }

    private int FindWhole(ReadOnlySpan<byte> bytes)
    {
        Span<char> letters = stackalloc char[StackBytes];
        ByteAlphabet.Write(bytes, letters);
        return _parts.Vocabulary.Find(letters[..bytes.Length]);
    }

    private static string WithoutLoneSurrogates(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append(rune);
        }

        return clean.ToString();
    }
}
