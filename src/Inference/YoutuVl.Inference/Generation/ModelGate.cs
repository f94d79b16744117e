using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Generation;

/// <summary>Runs a model away from the caller's thread, one run at a time, so that waiting sessions block no thread. Thread-safe.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as its model; a semaphore whose wait handle is never asked for holds nothing to free.")]
internal sealed class ModelGate
{
    private static readonly ConditionalWeakTable<ILanguageModel, ModelGate> Gates = [];
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The gate of a model: the same one for everybody.</summary>
    public static ModelGate Of(ILanguageModel model) => Gates.GetOrCreateValue(model);

    public async Task<T> RunAsync<T>(Func<T> run, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(run, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
