using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done and seen.</summary>
    public const int Ok = 0;

    /// <summary>A check or a task failed.</summary>
    public const int Failed = 1;

    /// <summary>Wrong use, or bad input.</summary>
    public const int BadInput = 2;

    /// <summary>The environment cannot do it.</summary>
    public const int Environment = 3;

    /// <summary>Maps the verdict of a run.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The exit code.</returns>
    public static int Of(Verdict verdict) => verdict == Verdict.Passed ? Ok : Failed;
}
