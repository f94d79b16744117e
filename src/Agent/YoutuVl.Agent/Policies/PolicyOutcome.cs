using System.Text.Json.Serialization;

namespace YoutuVl.Agent.Policies;

/// <summary>What a policy says about an action. A greater one outweighs a smaller one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PolicyOutcome>))]
public enum PolicyOutcome
{
    /// <summary>Go ahead.</summary>
    Allow,

    /// <summary>Go ahead when a person approves.</summary>
    Ask,

    /// <summary>Never.</summary>
    Deny,
}
