using System.Globalization;
using System.Text;

namespace YoutuVl.Agent.Scenarios.Yaml;

/// <summary>Quotes text of a file in a message: short, on one line, and without characters that could mislead whoever reads it.</summary>
internal static class Quote
{
    private const int Longest = 60;

    /// <summary>Quotes a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text in single quotes.</returns>
    public static string Of(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var rune in text.EnumerateRunes())
        {
            if (quoted.Length > Longest)
            {
                return quoted.Append("…'").ToString();
            }

            var hidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            quoted.Append(hidden ? string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}") : rune.ToString());
        }

        return quoted.Append('\'').ToString();
    }
}
