namespace YoutuVl.Perception.Text;

/// <summary>How long the text form of an observation may be.</summary>
public sealed record ScreenTextOptions
{
    /// <summary>Gets the options with every default.</summary>
    public static ScreenTextOptions Default { get; } = new();

    /// <summary>Gets the most tokens of a whole description, by <see cref="TokenEstimate"/>.</summary>
    /// <value>The default is 1,500; at least 50.</value>
    public int MaxTokens { get; init; } = 1500;

    /// <summary>Gets the most tokens of a description of changes.</summary>
    /// <value>The default is 300; at least 50.</value>
    public int MaxChangeTokens { get; init; } = 300;

    /// <summary>Gets the most characters of a name or a title; what is longer is cut and its length told.</summary>
    /// <value>The default is 80.</value>
    public int MaxNameLength { get; init; } = 80;

    /// <summary>Gets the most characters of the text that an element holds.</summary>
    /// <value>The default is 160.</value>
    public int MaxValueLength { get; init; } = 160;
}
