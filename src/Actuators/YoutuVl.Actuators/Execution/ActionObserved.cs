using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Actuators.Execution;

/// <summary>One finished action with the pictures that were taken around it, so that a recorder needs no captures of its own.</summary>
/// <param name="Action">The action.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Before">The desktop before; null when it could not be observed. Valid until the receiver returns; share the frame to keep it.</param>
/// <param name="After">The desktop after; null when it could not be observed. Valid until the receiver returns; share the frame to keep it.</param>
public sealed record ActionObserved(AgentAction Action, ActionResult Result, Observation? Before, Observation? After);
