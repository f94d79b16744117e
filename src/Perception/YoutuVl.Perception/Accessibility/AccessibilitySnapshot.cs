using YoutuVl.Perception.Change;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Perception.Accessibility;

/// <summary>One reading of the accessibility tree. Immutable and thread-safe.</summary>
public sealed record AccessibilitySnapshot
{
    /// <summary>Gets the elements, parents before their children.</summary>
    public required ElementList Elements { get; init; }

    /// <summary>Gets the element with the keyboard focus; null when none is known.</summary>
    public ElementId? Focused { get; init; }

    /// <summary>Gets what could not be read; empty when the snapshot is complete.</summary>
    public IReadOnlyList<SnapshotGap> Gaps { get; init; } = [];

    /// <summary>Gets the moment of the accessibility activity that the snapshot shows: every event up to it is in the tree.</summary>
    public ChangeStamp Activity { get; init; }

    /// <summary>Gets how long the reading took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Gets a value indicating whether something is missing.</summary>
    public bool IsPartial => Gaps.Count > 0;
}
