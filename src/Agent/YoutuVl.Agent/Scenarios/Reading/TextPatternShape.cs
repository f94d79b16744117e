using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>A text to compare with: the text itself, or one of <c>contains</c>, <c>starts-with</c>, <c>exactly</c>.</summary>
internal static class TextPatternShape
{
    /// <summary>The ways to compare other than the plain one, each with its key.</summary>
    public static readonly IReadOnlyList<(string Key, TextMatch Match, string Summary)> Ways =
    [
        ("contains", TextMatch.Contains, "A part of the text, without regard to case."),
        ("starts-with", TextMatch.StartsWith, "The beginning of the text, without regard to case."),
        ("exactly", TextMatch.CaseSensitive, "The whole text, case included."),
    ];

    /// <summary>Gets the shape.</summary>
    public static Shape<TextPattern> Instance { get; } = new VariantShape<TextPattern>("text", [.. Ways.Select(Variant)])
    {
        ReadOther = ReadPlain,
        OtherSchemas = () => [Shapes.Text.Schema()],
    };

    private static Variant<TextPattern> Variant((string Key, TextMatch Match, string Summary) way)
    {
        ScenarioKey<string> key = new(way.Key, Shapes.Text, way.Summary);
        return new Variant<TextPattern>([key], a => new TextPattern(a.Get(key), way.Match));
    }

    private static TextPattern? ReadPlain(YamlNode node, ReadContext context)
    {
        var text = Shapes.Text.Read(node, context);
        return text is null ? null : TextPattern.Exact(text);
    }
}
