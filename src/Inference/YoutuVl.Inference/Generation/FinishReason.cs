namespace YoutuVl.Inference.Generation;

/// <summary>Why a generation ended.</summary>
public enum FinishReason
{
    /// <summary>The end token, or one of the stop tokens, was generated.</summary>
    EndToken,

    /// <summary>A stop string was generated.</summary>
    StopString,

    /// <summary>The constraint was satisfied and allowed nothing more.</summary>
    ConstraintComplete,

    /// <summary>As many tokens as allowed were generated.</summary>
    MaxTokens,

    /// <summary>The session holds as many positions as it can.</summary>
    CapacityReached,

    /// <summary>The time ran out.</summary>
    TimeBudget,

    /// <summary>The caller cancelled, or stopped reading.</summary>
    Cancelled,
}
