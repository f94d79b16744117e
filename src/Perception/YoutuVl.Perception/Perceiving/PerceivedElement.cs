using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Perceiving;

/// <summary>Something that was seen in pixels. Immutable.</summary>
/// <param name="Role">What it is; <see cref="ElementRole.Label"/> for a line of text.</param>
/// <param name="Text">What it says; one line; empty when it has no text.</param>
/// <param name="Bounds">Its rectangle in screen pixels.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record PerceivedElement(ElementRole Role, string Text, ScreenRect Bounds, double Confidence)
{
    /// <summary>Gets the words of the text with a rectangle each, in reading order; empty when the perceiver does not part them.</summary>
    public IReadOnlyList<PerceivedWord> Words { get; init; } = [];
}

/// <summary>A word of a seen text.</summary>
/// <param name="Text">The word.</param>
/// <param name="Bounds">Its rectangle in screen pixels.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record PerceivedWord(string Text, ScreenRect Bounds, double Confidence);
