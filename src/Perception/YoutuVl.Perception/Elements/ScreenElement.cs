using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Elements;

/// <summary>One element of a user interface, as it was when its snapshot was taken. Immutable.</summary>
public sealed record ScreenElement
{
    /// <summary>Gets the id, bound to its snapshot.</summary>
    public required ElementId Id { get; init; }

    /// <summary>Gets the role.</summary>
    public required ElementRole Role { get; init; }

    /// <summary>Gets the role in the platform's own words, for example <c>push button</c>; empty when there is none.</summary>
    public string NativeRole { get; init; } = string.Empty;

    /// <summary>Gets the accessible name without surrounding white space; empty when it has none.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Gets the accessible description; null when it has none.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// Gets the text that the element holds, cut at the snapshot's budget (<see cref="TextLength"/> tells the whole length); null when it
    /// holds none, and always null for a protected field.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>Gets the length of the element's whole text in characters of the platform; null when it holds none.</summary>
    public int? TextLength { get; init; }

    /// <summary>Gets the number that the element shows; null when it shows none.</summary>
    public ValueRange? Range { get; init; }

    /// <summary>Gets the id that the application's author gave the element; it survives translation. Null when there is none.</summary>
    public string? AutomationId { get; init; }

    /// <summary>Gets the states.</summary>
    public ElementStates States { get; init; }

    /// <summary>Gets what the element offers to do without injected input.</summary>
    public ElementActions Actions { get; init; }

    /// <summary>Gets the rectangle in screen pixels; null when the element is not shown or the application does not tell.</summary>
    public ScreenRect? Bounds { get; init; }

    /// <summary>Gets the parent in the same snapshot; null for an application.</summary>
    public ElementId? Parent { get; init; }

    /// <summary>Gets the number of ancestors; 0 for an application.</summary>
    public int Depth { get; init; }

    /// <summary>Gets the top-level window that holds the element; null when it is not known.</summary>
    public WindowId? Window { get; init; }

    /// <summary>Gets the name of the application that the element belongs to.</summary>
    public string Application { get; init; } = string.Empty;

    /// <summary>Gets the process that the element belongs to; null when it is not known.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Gets where the element comes from; never empty.</summary>
    public IReadOnlyList<ElementSource> Sources { get; init; } = [ElementSource.Accessibility];

    /// <summary>
    /// Gets the back end's own name for the element, by which it finds it again; meaningless to everyone else. Null when the element was
    /// only seen. Two snapshots give the same live element the same key.
    /// </summary>
    public string? NativeKey { get; init; }

    /// <summary>Tells whether the element has every one of the states.</summary>
    /// <param name="states">The states to ask for.</param>
    /// <returns>True when it has them all.</returns>
    public bool Has(ElementStates states) => (States & states) == states;

    /// <summary>Tells whether the element offers an action.</summary>
    /// <param name="actions">The actions to ask for.</param>
    /// <returns>True when it offers them all.</returns>
    public bool Offers(ElementActions actions) => (Actions & actions) == actions;

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? $"{Role} '{Name}' {Id}" : $"{Role} {Id}";
}
