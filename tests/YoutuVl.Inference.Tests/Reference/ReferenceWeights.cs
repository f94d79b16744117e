using System.Collections.Immutable;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tests.Reference;

/// <summary>Whole tensors in double precision, by their checkpoint names.</summary>
internal sealed class ReferenceWeights(ITensorSource source)
{
    private readonly Dictionary<string, double[][]> _matrices = new(StringComparer.Ordinal);

    public bool Has(string name) => source.Names.Contains(name);

    public double[] Vector(string name)
    {
        var values = new float[source.Shape(name)[0]];
        source.Read(name, 0, values);
        return [.. values.Select(value => (double)value)];
    }

    public double[][] Matrix(string name)
    {
        if (!_matrices.TryGetValue(name, out double[][]? matrix))
        {
            ImmutableArray<int> shape = source.Shape(name);
            var values = new float[shape[0] * shape[1]];
            source.Read(name, 0, values);
            matrix = [.. values.Select(value => (double)value).Chunk(shape[1])];
            _matrices.Add(name, matrix);
        }

        return matrix;
    }

    public double[][] Linear(double[][] rows, string module) => ReferenceMath.Linear(rows, Matrix(module + ".weight"), Vector(module + ".bias"));

    public double[][] LinearWithoutBias(double[][] rows, string module) => ReferenceMath.Linear(rows, Matrix(module + ".weight"));

    public double[][] LayerNorm(double[][] rows, string module, double epsilon) =>
        ReferenceMath.LayerNorm(rows, Vector(module + ".weight"), Vector(module + ".bias"), epsilon);

    public double[][] RmsNorm(double[][] rows, string module, double epsilon) => ReferenceMath.RmsNorm(rows, Vector(module + ".weight"), epsilon);
}
