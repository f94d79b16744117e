namespace YoutuVl.Inference;

/// <summary>The root of every error that this library raises on purpose. The message says what happened, which file or value, and what to do next.</summary>
public abstract class InferenceException : Exception
{
    // A damaged file can put as much text as it likes into the message of the parser that refused it.
    private const int LongestMessage = 4000;

    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened and what to do next, for the person who can act on it. The middle of one with more than 4,000 characters is left out.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    protected InferenceException(string message, Exception? innerException = null)
        : base(Bounded(message), innerException)
    {
    }

    private static string Bounded(string message) => message.Length <= LongestMessage
        ? message
        : string.Concat(message.AsSpan(0, LongestMessage / 2), " … ", message.AsSpan(message.Length - (LongestMessage / 2)));
}
