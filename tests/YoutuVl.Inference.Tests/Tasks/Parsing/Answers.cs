using CsCheck;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Tasks.Parsing;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tests.Tasks.Parsing;

/// <summary>Answers as a model might write them, and a place for their coordinates.</summary>
internal static class Answers
{
    private static readonly string[] Fragments =
    [
        "<ref>", "</ref>", "<box>", "</box>", "<ins>", "</ins>", "<poly>", "</poly>", "<person>", "</person>", "<kpt>", "</kpt>", " ", "\n", "cat", "<", "<x_", "<v_>",
    ];

    /// <summary>A source of 200x150 pixels that the model sees as 224x160.</summary>
    public static CoordinateFrame Frame { get; } = CoordinateFrame.Whole(new ImageMapping(200, 150, 224, 160));

    /// <summary>Any mixture of tags, coordinates, broken tags and text.</summary>
    public static Gen<string> Soup { get; } = Gen.OneOf(
        Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]),
        Gen.Select(Gen.Char["xyvz"], Gen.Int[0, 99999], (axis, i) => $"<{axis}_{i}>"),
        Gen.Select(Gen.Int[0, 9], i => $"<x_{i}><y_{i}><x_{i + 3}><y_{i + 3}>"),
        Gen.Select(Gen.Double[0, 2], v => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<kpt><x_1><y_2><v_{v:0.000}></kpt>")),
        Gen.String).Array[0, 40].Select(string.Concat);

    /// <summary>Holds the unparsed pieces to the answer: in order, apart from each other, each of them where it says.</summary>
    public static bool Fit(string answer, IEnumerable<UnparsedPiece> unparsed)
    {
        int end = 0;
        foreach (var piece in unparsed)
        {
            if (piece.Start < end || piece.Text.Length == 0 || string.CompareOrdinal(answer, piece.Start, piece.Text, 0, piece.Text.Length) != 0)
            {
                return false;
            }

            end = piece.Start + piece.Text.Length;
        }

        return true;
    }

    /// <summary>The answer without what was not parsed.</summary>
    public static string Parsed(string answer, IEnumerable<UnparsedPiece> unparsed)
    {
        foreach (var piece in unparsed.Reverse())
        {
            answer = answer.Remove(piece.Start, piece.Text.Length);
        }

        return answer;
    }
}
