using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>One try to resolve a target: found, or not and why.</summary>
internal sealed record Attempt
{
    /// <summary>Gets the target; null when it was not found.</summary>
    public ResolvedTarget? Found { get; init; }

    /// <summary>Gets why not; null when it was found.</summary>
    public Refusal? Problem { get; init; }

    /// <summary>Gets how far it was resolved; null when not at all.</summary>
    public TargetResolution? Resolution { get; init; }

    /// <summary>Gets a value indicating whether waiting may help.</summary>
    public bool MayChange { get; init; }

    /// <summary>Makes a failed try.</summary>
    /// <param name="code">The reason.</param>
    /// <param name="message">The words.</param>
    /// <param name="mayChange">Whether waiting may help.</param>
    /// <returns>The try.</returns>
    public static Attempt Failed(RefusalCode code, string message, bool mayChange = false) =>
        new() { Problem = new Refusal(code, message), MayChange = mayChange };
}
