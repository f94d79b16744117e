using System.Globalization;
using YoutuVl.Agent.Scenarios.Reading;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Writing;

/// <summary>Makes nodes.</summary>
internal static class NodeMaker
{
    /// <summary>Makes a text in which nothing is a variable.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The node.</returns>
    public static YamlScalar Text(string text) => new(text.Replace("${", "$${", StringComparison.Ordinal), IsQuoted: true);

    /// <summary>Makes a word of the format.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The node.</returns>
    public static YamlScalar Word(string word) => new(word);

    /// <summary>Makes a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The node.</returns>
    public static YamlScalar Number(double number) => new(number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Makes a duration.</summary>
    /// <param name="duration">The duration.</param>
    /// <returns>The node.</returns>
    public static YamlScalar Duration(TimeSpan duration) => new(Durations.Format(duration));

    /// <summary>Makes a list.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The node.</returns>
    public static YamlSequence List(IEnumerable<YamlNode> items) => new([.. items]);

    /// <summary>Makes a mapping of the entries that have a value.</summary>
    /// <param name="entries">The entries.</param>
    /// <returns>The node.</returns>
    public static YamlMapping Mapping(params IEnumerable<(string Key, YamlNode? Value)> entries) =>
        new([.. entries.Where(e => e.Value is not null).Select(e => new YamlEntry(new YamlScalar(e.Key), e.Value!))]);
}
