namespace YoutuVl.Inference;

/// <summary>The root of every error that this library raises on purpose. The message says what happened, which file or value, and what to do next.</summary>
public abstract class InferenceException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened and what to do next, for the person who can act on it.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    protected InferenceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
