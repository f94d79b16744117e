namespace YoutuVl.Inference.Generation;

/// <summary>What a <see cref="GenerationException"/> is about.</summary>
public enum GenerationError
{
    /// <summary>The session already generates.</summary>
    SessionBusy,

    /// <summary>The session was disposed.</summary>
    SessionDisposed,

    /// <summary>A stream was read a second time.</summary>
    StreamConsumed,

    /// <summary>The result of a stream was asked for before its end.</summary>
    ResultPending,

    /// <summary>The prompt has no positions.</summary>
    PromptEmpty,

    /// <summary>The prompt has more positions than the session can hold.</summary>
    PromptTooLong,

    /// <summary>A piece of the prompt does not fit the model.</summary>
    PromptInvalid,

    /// <summary>The constraint forbade every token before it was complete.</summary>
    NothingAllowed,

    /// <summary>The model's scores are not numbers.</summary>
    ScoresInvalid,

    /// <summary>The prompt cache has no room that is not in use.</summary>
    CacheFull,

    /// <summary>The states of an image were asked for that the session does not hold.</summary>
    StatesMissing,

    /// <summary>The vocabulary lacks tokens that a constraint needs.</summary>
    VocabularyIncomplete,
}
