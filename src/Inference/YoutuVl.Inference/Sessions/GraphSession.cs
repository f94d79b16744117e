using Microsoft.ML.OnnxRuntime;

namespace YoutuVl.Inference.Sessions;

/// <summary>A loaded graph. Runs may come from any thread.</summary>
internal sealed class GraphSession(string path, InferenceSession session) : IDisposable
{
    /// <summary>Starts to bind memory to inputs and outputs.</summary>
    public GraphBinding Bind() => new(session.CreateIoBinding());

    /// <summary>Runs the graph on bound memory.</summary>
    /// <param name="binding">What <see cref="Bind"/> returned, with every input and output bound.</param>
    /// <param name="shrink">Gives the runtime's working memory back at the end. Costs page faults in the next run.</param>
    /// <param name="cancellationToken">Ends the run between two operators.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="GraphException">An operator failed.</exception>
    public void Run(GraphBinding binding, bool shrink, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var options = new RunOptions();
        if (shrink)
        {
            options.AddRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
        }

        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(static state => ((RunOptions)state!).Terminate = true, options);
        try
        {
            session.RunWithBinding(options, binding.Binding);
        }
        catch (OnnxRuntimeException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OnnxRuntimeException error)
        {
            throw new GraphException(path, $"the run failed ({error.Message}). Verify the imported model; if it is intact, there may be too little memory.", error);
        }
    }

    public void Dispose() => session.Dispose();
}
