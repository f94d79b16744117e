using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Agent.Scenarios;

/// <summary>Finds, and replaces, the targets of actions.</summary>
internal static class ActionTargets
{
    /// <summary>Lists the targets of an action.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The targets in order; empty for an action without one.</returns>
    public static IReadOnlyList<Target> Of(AgentAction action)
    {
        List<Target> targets = [];
        Replace(action, target =>
        {
            targets.Add(target);
            return target;
        });
        return targets;
    }

    /// <summary>Replaces the targets of an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="replace">Makes the new target of the old one.</param>
    /// <returns>The action with the new targets.</returns>
    public static AgentAction Replace(AgentAction action, Func<Target, Target> replace) => action switch
    {
        MovePointerAction a => a with { Target = replace(a.Target) },
        ClickAction a => a with { Target = replace(a.Target) },
        ButtonDownAction { Target: { } target } a => a with { Target = replace(target) },
        ButtonUpAction { Target: { } target } a => a with { Target = replace(target) },
        DragAction a => a with { Path = [.. a.Path.Select(replace)] },
        ScrollAction { Target: { } target } a => a with { Target = replace(target) },
        TypeAction { Target: { } target } a => a with { Target = replace(target) },
        KeyAction { Target: { } target } a => a with { Target = replace(target) },
        FillSecretAction { Target: { } target } a => a with { Target = replace(target) },
        InvokeAction a => a with { Target = replace(a.Target) },
        ToggleAction a => a with { Target = replace(a.Target) },
        SelectAction a => a with { Target = replace(a.Target) },
        ExpandAction a => a with { Target = replace(a.Target) },
        SetValueAction a => a with { Target = replace(a.Target) },
        SetTextAction a => a with { Target = replace(a.Target) },
        FocusAction a => a with { Target = replace(a.Target) },
        ScrollIntoViewAction a => a with { Target = replace(a.Target) },
        ReadAction a => a with { Target = replace(a.Target) },
        _ => action,
    };
}
