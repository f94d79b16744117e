using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>Reads the pieces that several grammars share.</summary>
internal static class BoxGrammar
{
    /// <summary>Reads <c>&lt;box&gt;</c>, four coordinates and <c>&lt;/box&gt;</c>. As in the official code the four go by position, whatever axes they name.</summary>
    /// <param name="reader">The reader; stays where it is when there is no such box.</param>
    /// <param name="frame">Where coordinates lie.</param>
    /// <param name="box">The box in source pixels.</param>
    public static bool TryRead(AnswerReader reader, CoordinateFrame frame, out PixelBox box)
    {
        int mark = reader.Mark;
        Span<int> values = stackalloc int[4];
        box = default;
        bool fits = reader.TryTake(PieceKind.Open, "box");
        for (int i = 0; i < values.Length && fits; i++)
        {
            fits = reader.TryTake(PieceKind.Coordinate, null, out var piece);
            values[i] = (int)piece.Number;
        }

        if (!fits || !reader.TryTake(PieceKind.Close, "box"))
        {
            reader.Reset(mark);
            return false;
        }

        box = frame.ToSource((values[0], values[1]), (values[2], values[3]));
        return true;
    }

    /// <summary>Reads <c>&lt;x_…&gt;&lt;y_…&gt;</c>.</summary>
    /// <param name="reader">The reader; stays where it is when there is no such pair.</param>
    /// <param name="frame">Where coordinates lie.</param>
    /// <param name="point">The position in source pixels.</param>
    public static bool TryReadPoint(AnswerReader reader, CoordinateFrame frame, out PixelPoint point)
    {
        int mark = reader.Mark;
        if (reader.TryTake(PieceKind.Coordinate, "x", out var x) && reader.TryTake(PieceKind.Coordinate, "y", out var y))
        {
            point = frame.ToSource(x.Number, y.Number);
            return true;
        }

        reader.Reset(mark);
        point = default;
        return false;
    }

    /// <summary>Reads <c>&lt;ref&gt;</c>, a name and <c>&lt;/ref&gt;</c>.</summary>
    /// <param name="reader">The reader; stays where it is when there is no such name.</param>
    /// <param name="label">The name without white space around it.</param>
    public static bool TryReadLabel(AnswerReader reader, out string label)
    {
        int mark = reader.Mark;
        if (reader.TryTake(PieceKind.Open, "ref") && reader.TryTake(PieceKind.Text, null, out var text)
            && !string.IsNullOrWhiteSpace(text.Name) && reader.TryTake(PieceKind.Close, "ref"))
        {
            label = text.Name.Trim();
            return true;
        }

        reader.Reset(mark);
        label = string.Empty;
        return false;
    }
}
