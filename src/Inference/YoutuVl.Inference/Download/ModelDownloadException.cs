namespace YoutuVl.Inference.Download;

/// <summary>A model could not be downloaded. What had come so far stays in the folder, and the same call goes on from there.</summary>
public sealed class ModelDownloadException : InferenceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="problem">The kind of failure.</param>
    /// <param name="message">What happened, with which file, and what to do next.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public ModelDownloadException(DownloadProblem problem, string message, Exception? innerException = null)
        : base(message, innerException) => Problem = problem;

    /// <summary>The kind of failure.</summary>
    public DownloadProblem Problem { get; }

    /// <summary>Whether the same request may succeed a little later.</summary>
    internal bool MayPass { get; init; }

    /// <summary>How long the server asked to wait, when it did.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether another source may do better: not when the trouble is on this machine.</summary>
    internal bool ConcernsSource => Problem is not (DownloadProblem.DiskFull or DownloadProblem.Storage);
}
