using YoutuVl.Perception;

namespace YoutuVl.Agent.Scenarios;

/// <summary>A scenario cannot be read. Its message has one line for each error, as <c>file:line:column: what is wrong</c>.</summary>
/// <param name="file">The scenario's file, as it was named.</param>
/// <param name="errors">What is wrong; at least one.</param>
/// <param name="innerException">The error underneath, if there was one.</param>
public sealed class ScenarioException(string file, IReadOnlyList<ScenarioError> errors, Exception? innerException = null)
    : AgentException(Describe(file, errors), innerException)
{
    private const int MostShown = 50;

    /// <summary>Initializes a new instance of the <see cref="ScenarioException"/> class for an error of the whole file.</summary>
    /// <param name="file">The scenario's file.</param>
    /// <param name="message">What is wrong, and what to do next.</param>
    /// <param name="innerException">The error underneath, if there was one.</param>
    public ScenarioException(string file, string message, Exception? innerException = null)
        : this(file, [new ScenarioError(0, 0, message)], innerException)
    {
    }

    /// <summary>Gets the scenario's file, as it was named.</summary>
    public string File { get; } = file;

    /// <summary>Gets everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<ScenarioError> Errors { get; } = errors;

    private static string Describe(string file, IReadOnlyList<ScenarioError> errors)
    {
        var lines = errors.Take(MostShown).Select(e => e.Line == 0 ? $"{file}: {e.Message}" : $"{file}:{e.Line}:{e.Column}: {e.Message}");
        return string.Join('\n', errors.Count > MostShown ? lines.Append($"{file}: and {errors.Count - MostShown} more.") : lines);
    }
}
