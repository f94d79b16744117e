using System.Globalization;
using System.Text;

namespace YoutuVl.Agent.Scenarios.Yaml;

/// <summary>
/// Writes nodes as YAML: the keys of a block line by line, everything within them in flow form, texts of several lines as blocks. Quoted
/// scalars are texts; the others are written as they are. What is written here is read back as it was.
/// </summary>
internal static class YamlWriter
{
    private static readonly string[] NotPlain = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    /// <summary>Writes the lines of a mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="indent">The spaces before each line.</param>
    /// <returns>The lines, each with its line feed.</returns>
    public static string Block(YamlMapping mapping, int indent = 0)
    {
        var text = new StringBuilder();
        var space = new string(' ', indent);
        foreach (var (key, value) in mapping.Entries)
        {
            text.Append(space).Append(key.Text).Append(": ");
            if (value is YamlScalar { IsQuoted: true } scalar && FitsBlock(scalar.Text))
            {
                AppendBlock(text, scalar.Text, space + "  ");
            }
            else
            {
                text.Append(Flow(value)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Flow(YamlNode node) => node switch
    {
        YamlScalar { IsQuoted: false } scalar => scalar.Text,
        YamlScalar scalar => Text(scalar.Text),
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Flow))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(e => $"{e.Key.Text}: {Flow(e.Value)}"))}}}",
        _ => throw new InvalidOperationException($"Unknown node {node.GetType().Name}."),
    };

    private static string Text(string text) => IsPlain(text) ? text : Quoted(text);

    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && !text.EndsWith(' ')
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '_' or '/' or '-' or '+')
        && !NotPlain.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                _ => Escaped(rune),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string Escaped(Rune rune) => IsVisible(rune) ? rune.ToString()
        : rune.IsBmp ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
        : string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    // A block keeps its lines as they are only when nothing at their ends or beginnings could be lost.
    private static bool FitsBlock(string text)
    {
        var lines = text.Split('\n');
        return lines.Length > 2 && lines[^1].Length == 0 && lines[^2].Length > 0
            && lines[..^1].All(l => !l.EndsWith(' ') && !l.StartsWith(' ') && l.EnumerateRunes().All(IsVisible))
            && lines[0].Length > 0;
    }

    private static void AppendBlock(StringBuilder text, string content, string space)
    {
        text.Append("|\n");
        foreach (var line in content.Split('\n')[..^1])
        {
            text.Append(line.Length == 0 ? string.Empty : space).Append(line).Append('\n');
        }
    }
}
