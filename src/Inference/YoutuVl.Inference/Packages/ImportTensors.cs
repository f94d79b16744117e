using System.Collections.Immutable;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Packages;

/// <summary>The checkpoint's tensors during one stage of an import: counts what is read, reports it, and ends the stage when it is cancelled. Thread-safe.</summary>
internal sealed class ImportTensors(ITensorSource tensors, StageProgress progress, CancellationToken cancellationToken) : ITensorSource
{
    public ImmutableArray<string> Names => tensors.Names;

    public ImmutableArray<int> Shape(string name) => tensors.Shape(name);

    public void Read(string name, long offset, Span<float> destination)
    {
        cancellationToken.ThrowIfCancellationRequested();
        tensors.Read(name, offset, destination);
        progress.Add(destination.Length);
    }
}
