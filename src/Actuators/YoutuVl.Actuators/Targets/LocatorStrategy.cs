using System.Text.Json.Serialization;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Targets;

/// <summary>One way to find an element. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "strategy", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(AutomationIdStrategy), "automation-id")]
[JsonDerivedType(typeof(RoleNameStrategy), "role-name")]
[JsonDerivedType(typeof(RelationStrategy), "relation")]
[JsonDerivedType(typeof(TextStrategy), "text")]
[JsonDerivedType(typeof(DescriptionStrategy), "description")]
public abstract record LocatorStrategy
{
    private protected LocatorStrategy()
    {
    }
}

/// <summary>By the id that the application's author gave.</summary>
/// <param name="Id">The id, compared whole with case.</param>
public sealed record AutomationIdStrategy(string Id) : LocatorStrategy
{
    /// <inheritdoc/>
    public override string ToString() => $"id '{Id}'";
}

/// <summary>By role and accessible name; at least one of them is given.</summary>
/// <param name="Role">The role; null for any.</param>
/// <param name="Name">The name; null for any.</param>
public sealed record RoleNameStrategy(ElementRole? Role, TextPattern? Name) : LocatorStrategy
{
    /// <summary>Gets which of several matches to take, from 1 in the order of the tree; null to require a single match.</summary>
    public int? Nth { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var what = Name is null ? Role.ToString()! : Role is null ? $"element {Name}" : $"{Role} {Name}";
        return Nth is null ? what : $"{what} number {Nth}";
    }
}

/// <summary>By where it stands relative to another element: the nearest match in that direction.</summary>
/// <param name="Relation">The direction.</param>
/// <param name="Anchor">The other element; it must match once.</param>
/// <param name="Role">The role of the wanted element; null for any that can be acted on.</param>
public sealed record RelationStrategy(SpatialRelation Relation, LocatorStrategy Anchor, ElementRole? Role) : LocatorStrategy
{
    /// <summary>Gets the name of the wanted element; null for any.</summary>
    public TextPattern? Name { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Role?.ToString() ?? "element"}{(Name is null ? string.Empty : $" {Name}")} {Relation} {Anchor}";
}

/// <summary>By any text that the element shows: its name, its value or text that was recognised.</summary>
/// <param name="Text">The text.</param>
public sealed record TextStrategy(TextPattern Text) : LocatorStrategy
{
    /// <inheritdoc/>
    public override string ToString() => $"text {Text}";
}

/// <summary>By a description in words, for a model that sees the screen; skipped where no model is configured.</summary>
/// <param name="Description">The words.</param>
public sealed record DescriptionStrategy(string Description) : LocatorStrategy
{
    /// <inheritdoc/>
    public override string ToString() => $"described \"{Description}\"";
}
