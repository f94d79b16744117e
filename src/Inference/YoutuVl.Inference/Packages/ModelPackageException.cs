namespace YoutuVl.Inference.Packages;

/// <summary>The folder of an imported model cannot be used or written.</summary>
public sealed class ModelPackageException : InferenceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file or folder that it is about.</param>
    /// <param name="problem">What is wrong with it and what to do next.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public ModelPackageException(string path, string problem, Exception? innerException = null)
        : base($"{path}: {problem}", innerException) => Path = path;

    /// <summary>The file or folder that the error is about.</summary>
    public string Path { get; }
}
