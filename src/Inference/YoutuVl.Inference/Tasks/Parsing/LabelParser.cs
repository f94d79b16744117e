using System.Collections.Immutable;

namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>Reads the classes that a segmentation answer names: <c>(&lt;ref&gt;name&lt;/ref&gt;)*</c>. A name that comes twice counts once.</summary>
public static class LabelParser
{
    /// <summary>Reads an answer. Never throws on what a model writes.</summary>
    /// <param name="answer">The decoded answer.</param>
    public static ParsedAnswer<string> Parse(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Parse(new AnswerReader(answer));
    }

    internal static ParsedAnswer<string> Parse(AnswerReader reader)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        while (reader.HasMore)
        {
            if (!BoxGrammar.TryReadLabel(reader, out string label))
            {
                reader.Skip("not a class name");
            }
            else if (!labels.Contains(label))
            {
                labels.Add(label);
            }
        }

        return new ParsedAnswer<string>(labels.ToImmutable(), reader.Unparsed);
    }
}
