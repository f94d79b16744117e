using YoutuVl.Inference;
using YoutuVl.Inference.Download;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary>Whose fault an error of the model is: the input's, or the environment's.</summary>
internal static class InferenceFailures
{
    /// <summary>Whether an error is one of the model. Asked here and not in a catch clause, so that commands without the model do not load its library.</summary>
    /// <param name="error">The error.</param>
    /// <returns>True when it is.</returns>
    public static bool Cover(Exception error) => error is InferenceException;

    /// <summary>Judges an error of the model.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The exit code.</returns>
    public static int CodeOf(Exception error) => error switch
    {
        ModelDownloadException { Problem: DownloadProblem.NotFound or DownloadProblem.UnsafeName } => ExitCode.BadInput,
        ModelDownloadException or GraphException => ExitCode.Environment,
        { InnerException: FileNotFoundException or DirectoryNotFoundException or EndOfStreamException } => ExitCode.BadInput,
        { InnerException: IOException or UnauthorizedAccessException } => ExitCode.Environment,
        _ => ExitCode.BadInput,
    };
}
