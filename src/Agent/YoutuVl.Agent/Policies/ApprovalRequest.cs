using YoutuVl.Actuators.Execution;

namespace YoutuVl.Agent.Policies;

/// <summary>A question to a person about one action.</summary>
/// <param name="Rule">The name of the rule that asks.</param>
/// <param name="Reason">Why it asks, in a sentence of the policy's own words.</param>
/// <param name="Summary">The action and what it acts on, in one line; text from the screen is quoted and freed from invisible characters.</param>
/// <param name="Request">The action itself.</param>
public sealed record ApprovalRequest(string Rule, string Reason, string Summary, GuardRequest Request);
