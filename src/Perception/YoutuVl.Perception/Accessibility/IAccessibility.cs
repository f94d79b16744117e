using YoutuVl.Perception.Change;

namespace YoutuVl.Perception.Accessibility;

/// <summary>
/// The accessibility tree of a desktop. Thread-safe: calls may overlap. A hung application never stalls a call beyond the budget: it becomes a gap.
/// </summary>
public interface IAccessibility
{
    /// <summary>Gets the moment of the newest accessibility event.</summary>
    ChangeStamp Activity { get; }

    /// <summary>
    /// Reads the tree. An unchanged tree may be answered from memory; its elements then keep the same snapshot and ids.
    /// </summary>
    /// <param name="scope">Which applications.</param>
    /// <param name="budget">How much.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The snapshot, partial when something did not fit or did not answer.</returns>
    /// <exception cref="AccessibilityUnavailableException">There is no accessibility bus or interface to ask.</exception>
    ValueTask<AccessibilitySnapshot> SnapshotAsync(SnapshotScope scope, SnapshotBudget budget, CancellationToken cancellationToken);

    /// <summary>Waits until an application reports a change after a moment; returns at once when one already has.</summary>
    /// <param name="since">A moment of this interface.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The moment of the newest event.</returns>
    ValueTask<ChangeStamp> WaitForActivityAsync(ChangeStamp since, CancellationToken cancellationToken);
}
