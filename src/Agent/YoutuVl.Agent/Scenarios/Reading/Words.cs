using System.Text.Json;
using System.Text.RegularExpressions;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>How words look in scenarios.</summary>
internal static partial class Words
{
    /// <summary>The pattern of a name.</summary>
    public const string NamePattern = "^[A-Za-z][A-Za-z0-9_-]{0,63}$";

    /// <summary>Writes an enumeration's value in lower case with dashes.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The word.</returns>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Tells whether a text is a name.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True when it is.</returns>
    public static bool IsName(string text) => NameRegex().IsMatch(text) && !text.EndsWith('\n');

    [GeneratedRegex(NamePattern, RegexOptions.CultureInvariant)]
    private static partial Regex NameRegex();
}
