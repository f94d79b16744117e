using System.Collections;

namespace YoutuVl.Perception.Elements;

/// <summary>
/// The one list of everything on the screen: parents before their children, in the order of the accessibility tree, elements that were only
/// seen after them. Immutable and thread-safe.
/// </summary>
public sealed class ElementList : IReadOnlyList<ScreenElement>
{
    private readonly IReadOnlyList<ScreenElement> _elements;
    private readonly Lazy<ILookup<ElementId, ScreenElement>> _children;

    /// <summary>Initializes a new instance of the <see cref="ElementList"/> class.</summary>
    /// <param name="snapshot">The snapshot that the elements' ids are bound to.</param>
    /// <param name="elements">The elements; the one at index i has the id (snapshot, i).</param>
    /// <exception cref="ArgumentException">An element's id does not match its place.</exception>
    public ElementList(SnapshotId snapshot, IReadOnlyList<ScreenElement> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Id != new ElementId(snapshot, i))
            {
                throw new ArgumentException($"The element at {i} is named {elements[i].Id}, expected {new ElementId(snapshot, i)}.", nameof(elements));
            }
        }

        Snapshot = snapshot;
        _elements = elements;
        _children = new Lazy<ILookup<ElementId, ScreenElement>>(
            () => _elements.Where(e => e.Parent is not null).ToLookup(e => e.Parent!.Value));
    }

    /// <summary>Gets the snapshot that the ids are bound to.</summary>
    public SnapshotId Snapshot { get; }

    /// <inheritdoc/>
    public int Count => _elements.Count;

    /// <inheritdoc/>
    public ScreenElement this[int index] => _elements[index];

    /// <summary>Finds an element by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The element; null when the id belongs to another snapshot or is out of range.</returns>
    public ScreenElement? Find(ElementId id) =>
        id.Snapshot == Snapshot && id.Index >= 0 && id.Index < _elements.Count ? _elements[id.Index] : null;

    /// <summary>Lists the children of an element in order.</summary>
    /// <param name="element">An element of this list.</param>
    /// <returns>The children.</returns>
    public IEnumerable<ScreenElement> ChildrenOf(ScreenElement element) => _children.Value[element.Id];

    /// <summary>Lists the ancestors of an element, the parent first.</summary>
    /// <param name="element">An element of this list.</param>
    /// <returns>The ancestors.</returns>
    public IEnumerable<ScreenElement> AncestorsOf(ScreenElement element)
    {
        for (var parent = element.Parent; parent is { } id && Find(id) is { } found; parent = found.Parent)
        {
            yield return found;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<ScreenElement> GetEnumerator() => _elements.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
