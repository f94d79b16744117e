namespace YoutuVl.Perception.Elements;

/// <summary>Where an element, or a part of what is known about it, comes from.</summary>
/// <param name="Kind">The kind of source.</param>
/// <param name="Confidence">From 0 to 1; the accessibility tree always says 1.</param>
public readonly record struct ElementSource(ElementSourceKind Kind, double Confidence)
{
    /// <summary>Gets the source of everything that the accessibility tree reports.</summary>
    public static ElementSource Accessibility { get; } = new(ElementSourceKind.Accessibility, 1);
}

/// <summary>The kinds of sources.</summary>
public enum ElementSourceKind
{
    /// <summary>The accessibility tree.</summary>
    Accessibility,

    /// <summary>Optical character recognition.</summary>
    Ocr,

    /// <summary>A vision-language model.</summary>
    Model,
}
