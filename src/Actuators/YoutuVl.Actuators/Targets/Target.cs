using System.Text.Json.Serialization;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Targets;

/// <summary>
/// What an action acts on: a description that is resolved when it is used and must match exactly one element before anything is written.
/// A closed set.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "by", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ElementTarget), "element")]
[JsonDerivedType(typeof(LocatorTarget), "locator")]
[JsonDerivedType(typeof(MarkTarget), "mark")]
[JsonDerivedType(typeof(DescribedTarget), "described")]
[JsonDerivedType(typeof(PointTarget), "point")]
[JsonDerivedType(typeof(FocusedTarget), "focused")]
public abstract record Target
{
    private protected Target()
    {
    }
}

/// <summary>One element of one snapshot; an error (stale reference) when a newer snapshot has taken its place.</summary>
/// <param name="Id">The element.</param>
public sealed record ElementTarget(ElementId Id) : Target
{
    /// <inheritdoc/>
    public override string ToString() => Id.ToString();
}

/// <summary>Ordered ways to find the element; the first that matches decides, and it must match once.</summary>
/// <param name="Locator">The ways.</param>
public sealed record LocatorTarget(Locator Locator) : Target
{
    /// <inheritdoc/>
    public override string ToString() => Locator.ToString();
}

/// <summary>The element that carries a number in the overlay of one snapshot.</summary>
/// <param name="Snapshot">The snapshot that the overlay was drawn from.</param>
/// <param name="Number">The number, from 1.</param>
public sealed record MarkTarget(SnapshotId Snapshot, int Number) : Target
{
    /// <inheritdoc/>
    public override string ToString() => $"mark {Number} of {Snapshot}";
}

/// <summary>A description in words, for a model that sees the screen: "the blue Save button".</summary>
/// <param name="Description">The words.</param>
public sealed record DescribedTarget(string Description) : Target
{
    /// <inheritdoc/>
    public override string ToString() => $"described \"{Description}\"";
}

/// <summary>A pixel of the screen, with no element in mind.</summary>
/// <param name="Point">The pixel; outside the screen is an error.</param>
public sealed record PointTarget(ScreenPoint Point) : Target
{
    /// <inheritdoc/>
    public override string ToString() => Point.ToString();
}

/// <summary>The element with the keyboard focus.</summary>
public sealed record FocusedTarget : Target
{
    /// <inheritdoc/>
    public override string ToString() => "the focused element";
}
