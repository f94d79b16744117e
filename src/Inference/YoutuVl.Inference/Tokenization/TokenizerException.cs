namespace YoutuVl.Inference.Tokenization;

/// <summary>A <c>tokenizer.json</c> cannot be used, or lacks a token that a task needs.</summary>
public sealed class TokenizerException : InferenceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file, or what else the tokenizer came from.</param>
    /// <param name="field">The field that it is about, such as <c>model.merges[12]</c>; empty for the file as a whole.</param>
    /// <param name="problem">What is wrong with it and what to do next.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public TokenizerException(string path, string field, string problem, Exception? innerException = null)
        : base(field.Length == 0 ? $"{path}: {problem}" : $"{path}: {field}: {problem}", innerException) => (Path, Field) = (path, field);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The field; empty for the file as a whole.</summary>
    public string Field { get; }
}
