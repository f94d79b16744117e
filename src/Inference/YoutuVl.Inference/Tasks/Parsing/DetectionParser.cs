using System.Collections.Immutable;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>Reads boxes and their names: <c>(&lt;ref&gt;name&lt;/ref&gt; box+)*</c>; grounding answers are boxes without a name.</summary>
public static class DetectionParser
{
    /// <summary>Reads an answer. Never throws on what a model writes.</summary>
    /// <param name="answer">The decoded answer, coordinates written as <c>&lt;x_12&gt;</c>.</param>
    /// <param name="frame">Where coordinates lie.</param>
    public static ParsedAnswer<BoxDetection> Parse(string answer, CoordinateFrame frame)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(frame);
        return Parse(new AnswerReader(answer), frame);
    }

    internal static ParsedAnswer<BoxDetection> Parse(AnswerReader reader, CoordinateFrame frame)
    {
        var found = ImmutableArray.CreateBuilder<BoxDetection>();
        string? label = null;
        while (reader.HasMore)
        {
            int mark = reader.Mark;
            if (BoxGrammar.TryRead(reader, frame, out var box))
            {
                found.Add(new BoxDetection(label, box));
            }
            else if (BoxGrammar.TryReadLabel(reader, out string name))
            {
                label = name;
                if (!BoxGrammar.TryRead(reader, frame, out box))
                {
                    reader.ReportFrom(mark, "a name without a box");
                    continue;
                }

                found.Add(new BoxDetection(label, box));
            }
            else
            {
                reader.Skip("neither a name nor a box");
            }
        }

        return new ParsedAnswer<BoxDetection>(found.ToImmutable(), reader.Unparsed);
    }
}
