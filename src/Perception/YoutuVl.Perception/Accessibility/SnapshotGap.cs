namespace YoutuVl.Perception.Accessibility;

/// <summary>Something that a snapshot could not read.</summary>
/// <param name="Application">The application's name, or the platform's name for it when it did not tell.</param>
/// <param name="ProcessId">Its process; null when unknown.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">The same for a person, in a sentence.</param>
public sealed record SnapshotGap(string Application, int? ProcessId, SnapshotGapReason Reason, string Detail);

/// <summary>Why a snapshot has a gap.</summary>
public enum SnapshotGapReason
{
    /// <summary>The application did not answer in time.</summary>
    NotResponding,

    /// <summary>More elements than the budget allows.</summary>
    TooManyElements,

    /// <summary>The tree is deeper than the budget allows, or goes in circles.</summary>
    TooDeep,

    /// <summary>The application went away while it was read.</summary>
    Gone,

    /// <summary>The application answered with an error or with nonsense.</summary>
    Failed,

    /// <summary>The application has registered but published nothing yet: not ready is not absent.</summary>
    NotReady,
}
