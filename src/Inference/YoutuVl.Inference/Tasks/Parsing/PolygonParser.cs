using System.Collections.Immutable;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>Reads outlines: <c>&lt;ins&gt;(&lt;x_…&gt;&lt;y_…&gt;)+&lt;/ins&gt;</c>, with <c>&lt;poly&gt;</c> tags inside allowed, each of which is an outline of its own.</summary>
public static class PolygonParser
{
    /// <summary>Reads an answer. Never throws on what a model writes.</summary>
    /// <param name="answer">The decoded answer, coordinates written as <c>&lt;x_12&gt;</c>.</param>
    /// <param name="frame">Where coordinates lie.</param>
    public static ParsedAnswer<PolygonShape> Parse(string answer, CoordinateFrame frame)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(frame);
        return Parse(new AnswerReader(answer), frame);
    }

    internal static ParsedAnswer<PolygonShape> Parse(AnswerReader reader, CoordinateFrame frame)
    {
        var shapes = ImmutableArray.CreateBuilder<PolygonShape>();
        while (reader.HasMore)
        {
            int mark = reader.Mark;
            if (!reader.TryTake(PieceKind.Open, "ins"))
            {
                reader.Skip("outside of an outline");
                continue;
            }

            int before = shapes.Count;
            while (TryReadShape(reader, frame, out var shape))
            {
                shapes.Add(shape);
            }

            // The outlines that were read stay; an answer that was cut off has no closing tag.
            if (!reader.TryTake(PieceKind.Close, "ins") && shapes.Count == before)
            {
                reader.ReportFrom(mark, "an outline with fewer than three corners");
            }
        }

        return new ParsedAnswer<PolygonShape>(shapes.ToImmutable(), reader.Unparsed);
    }

    private static bool TryReadShape(AnswerReader reader, CoordinateFrame frame, out PolygonShape shape)
    {
        int mark = reader.Mark;
        var points = ImmutableArray.CreateBuilder<PixelPoint>();
        bool tagged = reader.TryTake(PieceKind.Open, "poly");
        while (BoxGrammar.TryReadPoint(reader, frame, out var point))
        {
            points.Add(point);
        }

        if (points.Count < 3)
        {
            reader.Reset(mark);
            shape = new PolygonShape([]);
            return false;
        }

        if (tagged)
        {
            reader.TryTake(PieceKind.Close, "poly");
        }

        shape = new PolygonShape(points.ToImmutable());
        return true;
    }
}
