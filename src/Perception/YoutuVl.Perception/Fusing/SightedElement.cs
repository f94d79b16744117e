using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Perceiving;

namespace YoutuVl.Perception.Fusing;

/// <summary>What a perceiver saw, with the source that it names.</summary>
internal sealed class SightedElement(PerceivedElement element, ElementSource source) : IEquatable<SightedElement>
{
    /// <summary>Gets what it is.</summary>
    public ElementRole Role => element.Role;

    /// <summary>Gets what it says.</summary>
    public string Text => element.Text;

    /// <summary>Gets its rectangle in screen pixels.</summary>
    public ScreenRect Bounds => element.Bounds;

    /// <summary>Gets where it comes from.</summary>
    public ElementSource Source => source;

    /// <inheritdoc/>
    public bool Equals(SightedElement? other) =>
        other is not null && Role == other.Role && Text == other.Text && Bounds == other.Bounds && Source.Kind == other.Source.Kind;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SightedElement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Role, Text, Bounds, Source.Kind);
}
