namespace YoutuVl.Agent.Scenarios.Yaml;

/// <summary>A part of a YAML document, with the place where it begins. A closed set: no tags, anchors or aliases.</summary>
/// <param name="Line">The line, from 1; 0 for a node that was not read from text.</param>
/// <param name="Column">The column, from 1; 0 for a node that was not read from text.</param>
internal abstract record YamlNode(int Line, int Column);

/// <summary>A text. Types come from where it stands, not from how it looks: <c>007</c> in the place of a text is a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsQuoted">Whether it was written in quotes or as a block, so that an empty one is meant.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record YamlScalar(string Text, bool IsQuoted = false, int Line = 0, int Column = 0) : YamlNode(Line, Column)
{
    /// <summary>Gets a value indicating whether nothing was written, as after <c>key:</c>.</summary>
    public bool IsNothing => !IsQuoted && Text.Length == 0;
}

/// <summary>A list.</summary>
/// <param name="Items">The items in order.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, int Line = 0, int Column = 0) : YamlNode(Line, Column);

/// <summary>Keys with values; no key occurs twice.</summary>
/// <param name="Entries">The entries in the order of the text.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, int Line = 0, int Column = 0) : YamlNode(Line, Column);

/// <summary>One key of a mapping with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
