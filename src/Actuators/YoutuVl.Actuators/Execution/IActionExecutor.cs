using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution;

/// <summary>
/// Carries out actions one at a time: resolve, actionable, policy, perform, settle, verify. Decorators add recording and the like around it.
/// </summary>
public interface IActionExecutor
{
    /// <summary>
    /// Carries out one action. Whatever goes wrong with the desktop or the action is a result, not an exception. Held keys and buttons are
    /// released before a cancellation is reported, unless the action is one that holds on purpose and was completed.
    /// </summary>
    /// <param name="action">The action.</param>
    /// <param name="cancellationToken">Ends the action at the next safe point.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    ValueTask<ActionResult> ExecuteAsync(AgentAction action, CancellationToken cancellationToken);
}
