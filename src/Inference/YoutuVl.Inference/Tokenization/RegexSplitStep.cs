using System.Text.RegularExpressions;

namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// Splits text at the matches of a pattern; matches and what lies between them become pieces. The pattern language works on characters, .NET's on UTF-16 units, so a text
/// with characters beyond U+FFFF is matched by its shadow, in which each of them is one unit of the same category.
/// </summary>
internal sealed class RegexSplitStep(PatternTranslation pattern) : IPreTokenizerStep
{
    // Patterns come from a file; none may hold a caller for ever.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);
    private readonly Regex _regex = new(pattern.Pattern, RegexOptions.CultureInvariant, Timeout);

    public void Split(ReadOnlyMemory<char> piece, List<ReadOnlyMemory<char>> output)
    {
        if (piece.Span.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            SplitPlain(piece, output);
        }
        else
        {
            SplitShadow(piece, output);
        }
    }

    private void SplitPlain(ReadOnlyMemory<char> piece, List<ReadOnlyMemory<char>> output)
    {
        int end = 0;
        foreach (ValueMatch match in _regex.EnumerateMatches(piece.Span))
        {
            Add(piece[end..match.Index], output);
            Add(piece.Slice(match.Index, match.Length), output);
            end = match.Index + match.Length;
        }

        Add(piece[end..], output);
    }

    private void SplitShadow(ReadOnlyMemory<char> piece, List<ReadOnlyMemory<char>> output)
    {
        (string shadow, int[] origin) = pattern.Shadow(piece.Span);
        int end = 0;
        foreach (ValueMatch match in _regex.EnumerateMatches(shadow))
        {
            Add(piece[end..origin[match.Index]], output);
            end = origin[match.Index + match.Length];
            Add(piece[origin[match.Index]..end], output);
        }

        Add(piece[end..], output);
    }

    private static void Add(ReadOnlyMemory<char> piece, List<ReadOnlyMemory<char>> output)
    {
        if (!piece.IsEmpty)
        {
            output.Add(piece);
        }
    }
}
