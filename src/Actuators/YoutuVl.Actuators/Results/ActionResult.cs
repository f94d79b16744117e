namespace YoutuVl.Actuators.Results;

/// <summary>What became of one action: how it was delivered, what can be proven about its effect, and by what evidence. Immutable.</summary>
public sealed record ActionResult
{
    /// <summary>Gets the id of the action within its executor, from 1.</summary>
    public required long ActionId { get; init; }

    /// <summary>Gets the verb.</summary>
    public required string Verb { get; init; }

    /// <summary>Gets the way by which it was delivered.</summary>
    public required ActionRoute Route { get; init; }

    /// <summary>Gets what can be proven about its effect.</summary>
    public required ActionEffect Effect { get; init; }

    /// <summary>Gets the observations behind <see cref="Effect"/>, each a sentence; secrets are masked.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Gets how the target was found; null for an action without one, or when it was not found.</summary>
    public TargetResolution? Resolution { get; init; }

    /// <summary>Gets why it was refused or failed; null when it was not.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Gets what was tried to make the action come through, in order; empty when it came through at once.</summary>
    public IReadOnlyList<RecoveryStep> Recoveries { get; init; } = [];

    /// <summary>Gets the text that the action read; null for actions that read nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the hash of the screen before; 0 when it was not taken.</summary>
    public ulong FrameHashBefore { get; init; }

    /// <summary>Gets the hash of the screen after; 0 when it was not taken.</summary>
    public ulong FrameHashAfter { get; init; }

    /// <summary>Gets how long the stages took.</summary>
    public required ActionTimings Timings { get; init; }

    /// <summary>Gets a value indicating whether the effect is proven.</summary>
    public bool IsConfirmed => Effect == ActionEffect.Confirmed;

    /// <summary>Gets a value indicating whether the action did not do what it was to do, or cannot be shown to have done anything.</summary>
    public bool IsFailure => Refusal is not null || Effect is ActionEffect.Refused or ActionEffect.Contradicted or ActionEffect.SuspectedNoOp;
}
