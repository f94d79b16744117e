namespace YoutuVl.Inference.Parity;

/// <summary>A folder of golden vectors, or one of its files, cannot be read.</summary>
public sealed class ParityException : InferenceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file that it is about.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public ParityException(string path, string problem, Exception? innerException = null)
        : base($"{path}: {problem}", innerException) => Path = path;

    /// <summary>The file that the error is about.</summary>
    public string Path { get; }
}
