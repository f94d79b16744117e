using YamlDotNet.Core;

namespace YoutuVl.Agent.Scenarios.Yaml;

/// <summary>Says in plain words what is wrong with YAML that cannot be parsed.</summary>
internal static class YamlSyntax
{
    /// <summary>Explains a parser's error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="text">The whole text.</param>
    /// <returns>The explanation with its place.</returns>
    public static ScenarioError Explain(YamlException error, string text)
    {
        var reason = Reason(error);
        if (reason.Contains("tab", StringComparison.OrdinalIgnoreCase) && TabbedLine(text) is { } tabbed)
        {
            return new ScenarioError(tabbed, 1, "A tab stands in the indentation. Indent with spaces.");
        }

        return new ScenarioError(
            (int)Math.Max(1, error.Start.Line),
            (int)Math.Max(1, error.Start.Column),
            $"This is not YAML: {reason}. Texts with a colon, a hash or quotes in them need quotes around them.");
    }

    private static string Reason(YamlException error)
    {
        var message = (error.InnerException as YamlException ?? error).Message;
        var start = message.IndexOf("): ", StringComparison.Ordinal);
        return (message.StartsWith('(') && start > 0 ? message[(start + 3)..] : message).TrimEnd('.');
    }

    // The parser reports where the mapping began; the first tab in an indentation is what a person has to change.
    private static int? TabbedLine(string text)
    {
        using var reader = new StringReader(text);
        for (var line = 1; reader.ReadLine() is { } source; line++)
        {
            if (source.AsSpan()[..(source.Length - source.AsSpan().TrimStart().Length)].Contains('\t'))
            {
                return line;
            }
        }

        return null;
    }
}
