using System.Text.Json;
using System.Text.RegularExpressions;

namespace YoutuVl.Inference.Tokenization;

/// <summary>Reads <c>pre_tokenizer</c>: <c>Split</c> steps and a final <c>ByteLevel</c>, alone or in (nested) sequences.</summary>
internal static class PreTokenizerReader
{
    /// <summary>The split that <c>ByteLevel</c> makes with <c>use_regex</c> (GPT-2).</summary>
    private const string WordPattern = @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";

    /// <summary>Reads the steps in their order.</summary>
    /// <exception cref="TokenizerException">A step is malformed or of a kind that is not supported, or the last one is not byte level.</exception>
    public static IReadOnlyList<IPreTokenizerStep> Read(TokenizerJson json) => json.Guard(() =>
    {
        var steps = new List<IPreTokenizerStep>();
        bool ended = false;
        foreach (JsonElement step in Flatten(json.Element()))
        {
            if (ended)
            {
                throw json.Wrong("ByteLevel must be the last step.");
            }

            string kind = Text(step, "type");
            ended = kind == "ByteLevel";
            steps.AddRange(kind switch
            {
                "Split" => [Split(json, step)],
                "ByteLevel" => ByteLevel(json, step),
                _ => throw json.Wrong("type", $"'{kind}' is not supported; Sequence, Split and ByteLevel are."),
            });
        }

        return ended ? steps : throw json.Wrong("must end with ByteLevel.");
    });

    private static IEnumerable<JsonElement> Flatten(JsonElement step) => Text(step, "type") == "Sequence"
        ? step.GetProperty("pretokenizers").EnumerateArray().SelectMany(Flatten)
        : [step];

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";

    private static IEnumerable<IPreTokenizerStep> ByteLevel(TokenizerJson json, JsonElement step)
    {
        if (!step.TryGetProperty("add_prefix_space", out JsonElement prefix) || prefix.GetBoolean())
        {
            yield return new PrefixSpaceStep();
        }

        if (!step.TryGetProperty("use_regex", out JsonElement words) || words.GetBoolean())
        {
            yield return Create(json, WordPattern);
        }
    }

    private static RegexSplitStep Split(TokenizerJson json, JsonElement step)
    {
        // Whether the pattern is inverted only tells matches from the rest; isolated, both become pieces.
        string behavior = Text(step, "behavior");
        if (behavior != "Isolated")
        {
            throw json.Wrong("behavior", $"'{behavior}' is not supported; Isolated is.");
        }

        JsonElement pattern = step.GetProperty("pattern");
        return Text(pattern, "Regex") is { Length: > 0 } regex ? Create(json, regex)
            : Text(pattern, "String") is { Length: > 0 } literal ? Create(json, Regex.Escape(literal))
            : throw json.Wrong("pattern", "must hold a Regex or a String.");
    }

    private static RegexSplitStep Create(TokenizerJson json, string pattern)
    {
        try
        {
            return new RegexSplitStep(PatternTranslation.Create(pattern));
        }
        catch (Exception error) when (error is RegexParseException or NotSupportedException)
        {
            throw new TokenizerException(json.Path, $"{json.Field}.pattern", $"'{pattern}' is not supported: {error.Message}", error);
        }
    }
}
