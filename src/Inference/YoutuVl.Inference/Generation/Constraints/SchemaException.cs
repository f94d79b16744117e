namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>A JSON schema cannot be made into a constraint.</summary>
/// <param name="keyword">The keyword that it is about.</param>
/// <param name="path">Where in the schema, as a JSON pointer that begins with <c>#</c>.</param>
/// <param name="problem">What is wrong and what to do instead.</param>
public sealed class SchemaException(string keyword, string path, string problem) : InferenceException($"JSON schema, {path}, \"{keyword}\": {problem}")
{
    /// <summary>The keyword that it is about.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>Where in the schema, as a JSON pointer that begins with <c>#</c>.</summary>
    public string Path { get; } = path;
}
