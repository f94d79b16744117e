namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>A way to see an action's own effect.</summary>
/// <param name="ReadAsync">Looks once; what is not confirmed may still be, unless it cannot be verified at all.</param>
/// <param name="IsPromise">
/// True when the action promises exactly this effect, so that its absence contradicts the action; false when it is only one of several
/// effects that the action may have.
/// </param>
internal sealed record Proof(Func<CancellationToken, ValueTask<Verdict>> ReadAsync, bool IsPromise = true);
