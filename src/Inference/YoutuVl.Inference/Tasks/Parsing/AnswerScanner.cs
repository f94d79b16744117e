using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>Cuts an answer into tags, coordinates and the text between them. The pieces cover the answer without gaps.</summary>
internal static partial class AnswerScanner
{
    /// <summary>Cuts an answer.</summary>
    /// <param name="answer">The decoded answer.</param>
    /// <returns>The pieces in order.</returns>
    public static ImmutableArray<AnswerPiece> Scan(string answer)
    {
        var pieces = ImmutableArray.CreateBuilder<AnswerPiece>();
        int position = 0;
        foreach (Match match in Tags().Matches(answer))
        {
            AddText(match.Index);
            pieces.Add(PieceOf(match));
            position = match.Index + match.Length;
        }

        AddText(answer.Length);
        return pieces.ToImmutable();

        void AddText(int end)
        {
            if (end > position)
            {
                pieces.Add(new AnswerPiece(PieceKind.Text, position, end - position, answer[position..end]));
            }
        }
    }

    private static AnswerPiece PieceOf(Match match)
    {
        if (match.Groups["tag"] is { Success: true } tag)
        {
            return new AnswerPiece(match.Groups["close"].Length > 0 ? PieceKind.Close : PieceKind.Open, match.Index, match.Length, tag.Value);
        }

        string axis = match.Groups["axis"].Value;
        double number = double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return new AnswerPiece(axis == "v" ? PieceKind.Visibility : PieceKind.Coordinate, match.Index, match.Length, axis) { Number = number };
    }

    // Seven digits are far beyond any picture, and stay exact; what is longer is left as text.
    [GeneratedRegex(@"<(?:(?<close>/?)(?<tag>ref|box|ins|poly|person|kpt)|(?<axis>[xy])_(?<number>[0-9]{1,7})|(?<axis>v)_(?<number>[0-9]{1,7}(?:\.[0-9]{1,7})?))>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tags();
}
