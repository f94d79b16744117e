using System.Collections.Immutable;
using System.Numerics.Tensors;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Quantization;

namespace YoutuVl.Inference.Packages;

/// <summary>The checkpoint's tensors during one stage of an import: counts what is read, reports it, refuses values that are not finite, and ends the stage when it is cancelled. Thread-safe.</summary>
internal sealed class ImportTensors(ITensorSource tensors, StageProgress progress, CancellationToken cancellationToken) : ITensorSource
{
    public ImmutableArray<string> Names => tensors.Names;

    public ImmutableArray<int> Shape(string name) => tensors.Shape(name);

    public void Read(string name, long offset, Span<float> destination)
    {
        cancellationToken.ThrowIfCancellationRequested();
        tensors.Read(name, offset, destination);
        RequireFinite(name, offset, destination);
        progress.Add(destination.Length);
    }

    private void RequireFinite(string name, long offset, ReadOnlySpan<float> values)
    {
        // The largest magnitude is NaN when any value is.
        if (values.IsEmpty || float.IsFinite(TensorPrimitives.MaxMagnitude(values)))
        {
            return;
        }

        int index = 0;
        while (float.IsFinite(values[index]))
        {
            index++;
        }

        int width = tensors.Shape(name)[^1];
        throw new QuantizationException(name, (int)((offset + index) / width), (int)((offset + index) % width), values[index]);
    }
}
