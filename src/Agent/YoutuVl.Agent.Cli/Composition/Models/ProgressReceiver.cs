namespace YoutuVl.Agent.Cli.Composition.Models;

/// <summary>Receives progress in the thread that reports it, so that the last word is not lost behind the end of the work.</summary>
/// <typeparam name="T">What is reported.</typeparam>
/// <param name="receive">Takes it.</param>
internal sealed class ProgressReceiver<T>(Action<T> receive) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => receive(value);
}
