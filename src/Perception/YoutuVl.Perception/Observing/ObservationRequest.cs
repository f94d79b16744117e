using YoutuVl.Perception.Accessibility;

namespace YoutuVl.Perception.Observing;

/// <summary>What an observation looks at.</summary>
public sealed record ObservationRequest
{
    /// <summary>Gets the request for everything within the default budget.</summary>
    public static ObservationRequest Default { get; } = new();

    /// <summary>Gets a value indicating whether pixels are captured.</summary>
    /// <value>The default is true.</value>
    public bool Pixels { get; init; } = true;

    /// <summary>
    /// Gets a value indicating whether what the accessibility tree does not explain is looked for in the pixels. Ignored without pixels, and by
    /// an observer that has no sight.
    /// </summary>
    /// <value>The default is false: it can cost a second where most of the screen is unexplained and has changed.</value>
    public bool Seeing { get; init; }

    /// <summary>Gets which applications are read.</summary>
    public SnapshotScope Scope { get; init; } = SnapshotScope.All;

    /// <summary>Gets how much of the accessibility tree is read.</summary>
    public SnapshotBudget Budget { get; init; } = SnapshotBudget.Default;
}
