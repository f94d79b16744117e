namespace YoutuVl.Inference.Retrieval;

/// <summary>A file is not an embedding index that can be used.</summary>
public sealed class EmbeddingIndexException : InferenceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What is wrong with it and what to do next.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public EmbeddingIndexException(string path, string problem, Exception? innerException = null)
        : base($"{path}: {problem}", innerException) => Path = path;

    /// <summary>The file that the error is about.</summary>
    public string Path { get; }
}
