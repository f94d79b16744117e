using YoutuVl.Actuators.Execution.Looking;

namespace YoutuVl.Actuators.Execution.Settling;

/// <summary>How a desktop came to rest.</summary>
/// <param name="Seen">What changed.</param>
/// <param name="AtRest">False when it was still changing when the time ran out.</param>
internal readonly record struct SettleReport(Signals Seen, bool AtRest);
