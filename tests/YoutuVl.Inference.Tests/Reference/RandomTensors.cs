using System.Collections.Immutable;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tests.Reference;

/// <summary>Weights made up from their names and a seed, for models of any shape; nothing is stored.</summary>
internal sealed class RandomTensors : ITensorSource
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<int>> _shapes;
    private readonly ulong _seed;

    public RandomTensors(ModelConfig config, int seed)
    {
        _shapes = ExpectedTensors.For(config).ToImmutableSortedDictionary(tensor => tensor.Name, tensor => tensor.Shape, StringComparer.Ordinal);
        _seed = (ulong)seed;
        Names = [.. _shapes.Keys];
    }

    public ImmutableArray<string> Names { get; }

    public ImmutableArray<int> Shape(string name) =>
        _shapes.TryGetValue(name, out ImmutableArray<int> shape) ? shape : throw new CheckpointException(name, "there is no such tensor.");

    public void Read(string name, long offset, Span<float> destination)
    {
        ImmutableArray<int> shape = Shape(name);
        ulong key = name.Aggregate(_seed + 1, (hash, letter) => (hash ^ letter) * 0x100000001B3);
        bool gain = name.Contains("norm", StringComparison.Ordinal) || name.Contains("ln_q", StringComparison.Ordinal);
        float middle = gain && name.EndsWith("weight", StringComparison.Ordinal) ? 1 : 0;
        float spread = shape.Length == 2 ? MathF.Sqrt(3f / shape[1]) : 0.2f;
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = middle + (spread * Uniform(key + (ulong)(offset + i)));
        }
    }

    /// <summary>A number in [-1, 1) (SplitMix64's finaliser).</summary>
    private static float Uniform(ulong index)
    {
        ulong bits = index * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return ((int)(bits >> 40) - (1 << 23)) / (float)(1 << 23);
    }
}
