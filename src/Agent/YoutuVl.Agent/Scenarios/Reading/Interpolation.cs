using System.Text;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>Puts variables into texts: <c>${name}</c> becomes the value, <c>$${</c> a plain <c>${</c>.</summary>
internal static class Interpolation
{
    /// <summary>What the name of a secret begins with.</summary>
    public const string SecretPrefix = "secret:";

    private const string Open = "${";

    /// <summary>Puts the variables into a text.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="context">The reading; takes errors.</param>
    /// <returns>The text; a variable that is only read later stays as it is written.</returns>
    public static ExpandedText Expand(YamlScalar scalar, ReadContext context)
    {
        var text = scalar.Text;
        if (!text.Contains(Open, StringComparison.Ordinal))
        {
            return new ExpandedText(text, false);
        }

        var expanded = new StringBuilder();
        var waits = false;
        var at = 0;
        for (var open = text.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = text.IndexOf(Open, at, StringComparison.Ordinal))
        {
            if (open > at && text[open - 1] == '$')
            {
                expanded.Append(text, at, open - 1 - at).Append(Open);
                at = open + Open.Length;
                continue;
            }

            expanded.Append(text, at, open - at);
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                context.Error(scalar, $"'${{' is not closed with '}}'. Write ${{name}} for a variable, or $${{ for the characters themselves.");
                return new ExpandedText(text, false);
            }

            waits |= Append(expanded, text[(open + Open.Length)..close], scalar, context);
            at = close + 1;
        }

        expanded.Append(text, at, text.Length - at);
        context.WaitsForVariables |= waits;
        return new ExpandedText(expanded.ToString(), waits);
    }

    /// <summary>Tells whether a text is nothing but a secret.</summary>
    /// <param name="text">The text as it is written.</param>
    /// <returns>The secret's name; null when the text is something else.</returns>
    public static string? SecretOf(string text) =>
        text.StartsWith(Open + SecretPrefix, StringComparison.Ordinal) && text.IndexOf('}', StringComparison.Ordinal) == text.Length - 1
            ? text[(Open.Length + SecretPrefix.Length)..^1]
            : null;

    private static bool Append(StringBuilder expanded, string name, YamlScalar scalar, ReadContext context)
    {
        if (name.StartsWith(SecretPrefix, StringComparison.Ordinal))
        {
            context.Error(scalar, $"A secret may only be the whole text of 'type', 'set-text' or 'fill-secret', so that its value is never kept: {Quote.Of(name)} stands elsewhere, or among other text. Use a step of its own.");
            return false;
        }

        if (!context.Variables.TryGet(name, out var value))
        {
            context.Error(scalar, $"There is no variable {Quote.Of(name)} here.{NearestWord.Hint(name, context.Variables.Names)} Declare it under 'variables', or read it in an earlier step with 'into'.");
            return false;
        }

        expanded.Append(value ?? $"${{{name}}}");
        return value is null;
    }
}
