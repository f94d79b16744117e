using YoutuVl.Actuators.Actions;

namespace YoutuVl.Agent.Scenarios;

/// <summary>One step of a scenario: one action, made when its turn comes, because it may use what earlier steps read.</summary>
public sealed class ScenarioStep
{
    private readonly Func<IReadOnlyDictionary<string, string>, AgentAction> _bind;

    /// <summary>Initializes a new instance of the <see cref="ScenarioStep"/> class.</summary>
    /// <param name="bind">Makes the action of the variables; throws <see cref="ScenarioException"/> when a value does not fit.</param>
    internal ScenarioStep(Func<IReadOnlyDictionary<string, string>, AgentAction> bind) => _bind = bind;

    /// <summary>Gets the line where it begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Gets the column where it begins, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>Gets the step in a few words: its name, or what it does.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the variable that takes the text that it reads; null when it reads none.</summary>
    public string? Into { get; init; }

    /// <summary>Gets a value indicating whether it passes although nothing proves its effect.</summary>
    public bool AcceptsUnverified { get; init; }

    /// <summary>Gets the action as far as it is known before the run; null when it uses what an earlier step reads.</summary>
    internal AgentAction? Planned { get; init; }

    /// <summary>Makes the action.</summary>
    /// <param name="variables">The variables at this point of the run.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ScenarioException">A variable's value does not fit where it is used.</exception>
    public AgentAction Bind(IReadOnlyDictionary<string, string> variables) => _bind(variables);
}
