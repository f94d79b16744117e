using System.Buffers;
using System.Runtime.InteropServices;

namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// Finds added tokens in text: the leftmost one, and the longest where several begin. Tokens are looked up by hash at the lengths that occur with the two characters at
/// the place, so a vocabulary of 150,000 tokens costs no more than its few lengths. Immutable.
/// </summary>
internal sealed class AddedTokenMatcher
{
    private readonly Dictionary<string, AddedToken> _tokens;
    private readonly Dictionary<string, AddedToken>.AlternateLookup<ReadOnlySpan<char>> _spelled;
    private readonly Dictionary<int, int[]> _lengths;
    private readonly SearchValues<char> _firsts;

    public AddedTokenMatcher(IEnumerable<AddedToken> tokens)
    {
        _tokens = tokens.ToDictionary(token => token.Content, StringComparer.Ordinal);
        _spelled = _tokens.GetAlternateLookup<ReadOnlySpan<char>>();
        var lengths = new Dictionary<int, SortedSet<int>>();
        foreach (string content in _tokens.Keys)
        {
            ref SortedSet<int>? known = ref CollectionsMarshal.GetValueRefOrAddDefault(lengths, Start(content), out _);
            (known ??= []).Add(-content.Length);
        }

        _lengths = lengths.ToDictionary(pair => pair.Key, pair => pair.Value.Select(length => -length).ToArray());
        _firsts = SearchValues.Create([.. _tokens.Keys.Select(content => content[0]).Distinct()]);
    }

    /// <summary>Whether there is nothing to find.</summary>
    public bool IsEmpty => _tokens.Count == 0;

    /// <summary>The token with exactly this text, or null.</summary>
    public AddedToken? Find(ReadOnlySpan<char> content) => _spelled.TryGetValue(content, out AddedToken? token) ? token : null;

    /// <summary>Finds the next token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin; what lies before it can still tell whether a word ends there.</param>
    /// <param name="special">Whether special tokens count.</param>
    /// <returns>The token and the text that it takes, or null when there is none.</returns>
    public AddedTokenMatch? Next(ReadOnlySpan<char> text, int start, bool special)
    {
        for (int at = start; at < text.Length; at++)
        {
            int skip = text[at..].IndexOfAny(_firsts);
            if (skip < 0)
            {
                return null;
            }

            at += skip;
            if (LongestAt(text[at..]) is not { } token)
            {
                continue;
            }

            if ((token.IsSpecial && !special) || (token.IsSingleWord && TouchesWord(text, at, token.Content.Length)))
            {
                at += token.Content.Length - 1;
                continue;
            }

            return Extend(token, text, start, at);
        }

        return null;
    }

    private static int Start(ReadOnlySpan<char> text) => text.Length == 1 ? text[0] << 16 : (text[0] << 16) | text[1];

    private static AddedTokenMatch Extend(AddedToken token, ReadOnlySpan<char> text, int floor, int at)
    {
        int end = at + token.Content.Length;
        while (token.StripsLeft && at > floor && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        while (token.StripsRight && end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return new AddedTokenMatch(token.Id, at, end);
    }

    private static bool TouchesWord(ReadOnlySpan<char> text, int at, int length) =>
        (at > 0 && IsWord(text[at - 1])) || (at + length < text.Length && IsWord(text[at + length]));

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    private AddedToken? LongestAt(ReadOnlySpan<char> text)
    {
        AddedToken? found = text.Length > 1 ? Longest(text, Start(text)) : null;
        return found ?? Longest(text, text[0] << 16);
    }

    private AddedToken? Longest(ReadOnlySpan<char> text, int start)
    {
        if (_lengths.TryGetValue(start, out int[]? lengths))
        {
            foreach (int length in lengths)
            {
                if (length <= text.Length && _spelled.TryGetValue(text[..length], out AddedToken? token))
                {
                    return token;
                }
            }
        }

        return null;
    }
}
