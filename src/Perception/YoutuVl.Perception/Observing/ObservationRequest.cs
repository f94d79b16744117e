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

    /// <summary>Gets which applications are read.</summary>
    public SnapshotScope Scope { get; init; } = SnapshotScope.All;

    /// <summary>Gets how much of the accessibility tree is read.</summary>
    public SnapshotBudget Budget { get; init; } = SnapshotBudget.Default;
}
