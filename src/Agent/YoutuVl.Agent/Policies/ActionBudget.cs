using YoutuVl.Actuators.Actions;

namespace YoutuVl.Agent.Policies;

/// <summary>Counts what a run has used up. Thread-safe.</summary>
/// <param name="limits">The limits.</param>
/// <param name="time">The clock.</param>
internal sealed class ActionBudget(PolicyBudget limits, TimeProvider time)
{
    private readonly Lock _gate = new();
    private long? _startedAt;
    private int _actions;
    private int _inputs;

    /// <summary>Takes an action's share, when there is enough left.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Null when there was enough; otherwise what is used up and what to do.</returns>
    public string? TryTake(AgentAction action)
    {
        lock (_gate)
        {
            _startedAt ??= time.GetTimestamp();
            var inputs = InputsOf(action);
            var message = _actions >= limits.MaxActions ? $"The run has used up its {limits.MaxActions} actions."
                : inputs > 0 && _inputs + inputs > limits.MaxInputs ? $"The run has used {_inputs} of its {limits.MaxInputs} inputs, and this action needs {inputs}."
                : time.GetElapsedTime(_startedAt.Value) >= limits.MaxTime ? $"The run has used up its time of {limits.MaxTime}."
                : null;
            if (message is not null)
            {
                return message + " Raise the limit if the task needs more.";
            }

            _actions++;
            _inputs += inputs;
            return null;
        }
    }

    private static int InputsOf(AgentAction action) => action switch
    {
        ClickAction click => click.Count,
        KeyAction key => key.Repeat,
        ScrollAction scroll => Math.Abs(scroll.NotchesDown) + Math.Abs(scroll.NotchesRight),
        MovePointerAction or ButtonDownAction or ButtonUpAction or DragAction or TypeAction or HoldKeyAction or FillSecretAction => 1,
        _ => 0,
    };
}
