using System.Text;
using System.Text.RegularExpressions;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>
/// Translates the templates of the grammar. <c>(a|b)</c> is a choice, <c>[a|b]</c> may be left out, and <c>{name}</c> captures: any words,
/// or with <c>{name:quoted}</c> a quoted text, <c>{name:word}</c> a quoted text or one word, <c>{name:number}</c> a number,
/// <c>{name=a|b}</c> one of some words.
/// </summary>
internal static class RulePattern
{
    private const string Quoted = "[\uE000-\uF8FF]";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Translates a template.</summary>
    /// <param name="template">The template.</param>
    /// <returns>The pattern of the whole sentence, without case.</returns>
    public static Regex Compile(string template)
    {
        var pattern = new StringBuilder("^");
        for (var at = 0; at < template.Length;)
        {
            at = template[at] switch
            {
                '[' => Optional(template, at, pattern),
                '(' => Choice(template, at, pattern),
                '{' => Capture(template, at, pattern),
                _ => Literal(template, at, pattern),
            };
        }

        return new Regex(pattern.Append('$').ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit);
    }

    private static int Literal(string template, int at, StringBuilder pattern)
    {
        pattern.Append(Escape(template[at].ToString()));
        return at + 1;
    }

    private static int Choice(string template, int at, StringBuilder pattern)
    {
        var end = template.IndexOf(')', at);
        pattern.Append(Alternatives(template[(at + 1)..end]));
        return end + 1;
    }

    private static int Optional(string template, int at, StringBuilder pattern)
    {
        var end = ClosingBracket(template, at);
        var inner = template[(at + 1)..end];
        var words = inner.IndexOfAny(['{', '(']) >= 0 ? Nested(inner) : Alternatives(inner);
        // The space beside words that are left out goes with them.
        if (pattern[^1] == ' ')
        {
            pattern.Length--;
            pattern.Append("(?: ").Append(words).Append(")?");
            return end + 1;
        }

        if (end + 1 < template.Length && template[end + 1] == ' ')
        {
            pattern.Append("(?:").Append(words).Append(" )?");
            return end + 2;
        }

        pattern.Append("(?:").Append(words).Append(")?");
        return end + 1;
    }

    private static int ClosingBracket(string template, int at)
    {
        var depth = 0;
        for (var i = at; i < template.Length; i++)
        {
            depth += template[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException($"The template '{template}' does not close its bracket.");
    }

    private static string Nested(string template)
    {
        var inner = Compile(template).ToString();
        return inner[1..^1];
    }

    private static int Capture(string template, int at, StringBuilder pattern)
    {
        var end = template.IndexOf('}', at);
        var inner = template[(at + 1)..end];
        var split = inner.IndexOfAny([':', '=']);
        var name = split < 0 ? inner : inner[..split];
        var what = split < 0 ? ".+?"
            : inner[split] == '=' ? Alternatives(inner[(split + 1)..])
            : inner[(split + 1)..] switch
            {
                "quoted" => Quoted,
                "word" => $"(?:{Quoted}|[^ \uE000-\uF8FF]+?)",
                "number" => @"(?:[+-]?\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|once|twice|[一二两三四五六七八九十]+)",
                var other => throw new FormatException($"The template '{template}' has an unknown capture '{other}'."),
            };
        pattern.Append("(?<").Append(name).Append('>').Append(what).Append(')');
        return end + 1;
    }

    private static string Alternatives(string words) => "(?:" + string.Join('|', words.Split('|').Select(Escape)) + ")";

    // The escape of the library also escapes spaces, which the code above looks for.
    private static string Escape(string literal) => Regex.Escape(literal).Replace("\\ ", " ", StringComparison.Ordinal);
}
