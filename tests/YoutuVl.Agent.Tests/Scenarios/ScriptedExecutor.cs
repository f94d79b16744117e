using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Agent.Tests.Scenarios;

/// <summary>Answers each action as a test says, and keeps what it was asked for.</summary>
internal sealed class ScriptedExecutor(Func<AgentAction, ActionResult> answer) : IActionExecutor
{
    public List<AgentAction> Asked { get; } = [];

    public static ActionResult Result(ActionEffect effect = ActionEffect.Confirmed) => new()
    {
        ActionId = 1,
        Verb = "click",
        Route = ActionRoute.Semantic,
        Effect = effect,
        Timings = new ActionTimings(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero),
    };

    public ValueTask<ActionResult> ExecuteAsync(AgentAction action, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Asked.Add(action);
        return ValueTask.FromResult(answer(action));
    }
}
