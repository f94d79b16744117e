using YoutuVl.Perception;

namespace YoutuVl.Agent.Policies;

/// <summary>A policy makes no sense: an unknown verb, an empty name, a limit that is not positive.</summary>
/// <param name="option">The option that is wrong.</param>
/// <param name="message">What is wrong and what to do next.</param>
public sealed class PolicyException(string option, string message) : AgentException(message)
{
    /// <summary>Gets the option that is wrong.</summary>
    public string Option { get; } = option;
}
