using System.Globalization;
using System.Text.Json.Nodes;
using YoutuVl.Actuators.Input;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>The shapes of single values.</summary>
internal static class Shapes
{
    /// <summary>The pattern of a text that names a variable; allowed wherever a value is.</summary>
    public const string VariablePattern = @"\$\{[^}]+\}";

    /// <summary>Gets any text; numbers and the like are texts too.</summary>
    public static Shape<string> Text { get; } = new ParsedShape<string>(t => t, () => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") });

    /// <summary>Gets a key chord such as <c>Ctrl+S</c>.</summary>
    public static Shape<KeyChord> Chord { get; } = new ParsedShape<KeyChord>(ParseChord, () => new JsonObject
    {
        ["type"] = new JsonArray("string", "number"),
        ["description"] = "Modifiers (Ctrl, Shift, Alt, Super) and a key, for example Ctrl+Shift+S.",
    });

    /// <summary>Gets a number.</summary>
    public static Shape<double> Number { get; } = new ParsedShape<double>(ParseNumber, () => OrVariable(new JsonObject { ["type"] = "number" }));

    /// <summary>Makes the shape of a whole number.</summary>
    /// <param name="least">The smallest that is allowed.</param>
    /// <param name="most">The greatest that is allowed.</param>
    /// <returns>The shape.</returns>
    public static Shape<int> Integer(int least, int most) => new ParsedShape<int>(
        t => int.TryParse(t, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"{Quote.Of(t)} is not a whole number from {least} to {most}."),
        () => OrVariable(new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most }));

    /// <summary>Makes the shape of a duration such as <c>250ms</c>, <c>5s</c> or <c>2m</c>.</summary>
    /// <param name="most">The longest that is allowed.</param>
    /// <returns>The shape.</returns>
    public static Shape<TimeSpan> Duration(TimeSpan most) => new ParsedShape<TimeSpan>(
        t => Durations.Parse(t) is { } duration && duration > TimeSpan.Zero && duration <= most
            ? duration
            : throw new FormatException($"{Quote.Of(t)} is not a duration above 0 and up to {Durations.Format(most)}. Write it as 250ms, 5s or 2m."),
        () => new JsonObject { ["type"] = "string", ["pattern"] = $@"^\d+(\.\d+)?(ms|s|m)$|{VariablePattern}" });

    /// <summary>Makes the shape of one of several words.</summary>
    /// <typeparam name="T">What a word stands for.</typeparam>
    /// <param name="what">What the words are, for messages: <c>role</c>.</param>
    /// <param name="words">The words.</param>
    /// <returns>The shape.</returns>
    public static Shape<T> Word<T>(string what, IReadOnlyDictionary<string, T> words) => new ParsedShape<T>(
        t => words.TryGetValue(t, out var value)
            ? value
            : throw new FormatException($"{Quote.Of(t)} is not a {what}.{NearestWord.Hint(t, words.Keys)} Allowed: {string.Join(", ", words.Keys)}."),
        () => OrVariable(new JsonObject { ["enum"] = new JsonArray([.. words.Keys.Select(Literal)]) }));

    /// <summary>Makes the shape of an enumeration's names in lower case with dashes.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="what">What the words are, for messages.</param>
    /// <param name="without">Values that cannot be written.</param>
    /// <returns>The shape.</returns>
    public static Shape<T> Word<T>(string what, params T[] without)
        where T : struct, Enum => Word(what, Enum.GetValues<T>().Except(without).ToDictionary(Words.Of));

    /// <summary>Makes the shape of a name such as <c>file_name</c>.</summary>
    /// <param name="what">What it is the name of, for messages.</param>
    /// <returns>The shape.</returns>
    public static Shape<string> Name(string what) => new ParsedShape<string>(
        t => Words.IsName(t) ? t : throw new FormatException($"{Quote.Of(t)} is not the name of a {what}. Use letters, digits, - and _, beginning with a letter, at most 64."),
        () => new JsonObject { ["type"] = "string", ["pattern"] = Words.NamePattern });

    /// <summary>Allows a variable in the place of a value.</summary>
    /// <param name="schema">The schema of the value.</param>
    /// <returns>The schema of either.</returns>
    public static JsonObject OrVariable(JsonObject schema) => new()
    {
        ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "string", ["pattern"] = VariablePattern }),
    };

    // YAML readers turn these plain words into booleans before a schema is applied.
    private static JsonNode Literal(string word) => word is "true" or "false" ? JsonValue.Create(word == "true") : JsonValue.Create(word);

    private static KeyChord ParseChord(string text)
    {
        try
        {
            return KeyChord.Parse(text);
        }
        catch (FormatException e)
        {
            throw new FormatException(e.Message + NearestWord.Hint(text.Split('+')[^1].Trim(), Key.KnownNames), e);
        }
    }

    private static double ParseNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"{Quote.Of(text)} is not a number. Write it as 12 or 2.5.");
}
