using System.Collections.Immutable;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Graphs.Vision;

/// <summary>
/// Cosines and sines of the two-dimensional rotary embedding. With head size d and f(i) = 10000^(-4i/d), i = 0 … d/4-1, a patch at row y and column x has the
/// d/2 angles [y·f(0), …, y·f(d/4-1), x·f(0), …, x·f(d/4-1)]; angle i turns the pair of elements (i, i + d/2) of a head. Immutable.
/// </summary>
internal sealed class RotaryTable
{
    // The base of the vision encoder's angles is fixed by the architecture, no configuration file states it.
    private const double Theta = 10000;

    private RotaryTable(int angles, float[] cosines, float[] sines) => (Angles, Cosines, Sines) = (angles, cosines, sines);

    /// <summary>Angles of one patch: half the head size.</summary>
    public int Angles { get; }

    /// <summary><c>[patches, angles]</c>.</summary>
    public float[] Cosines { get; }

    /// <summary><c>[patches, angles]</c>.</summary>
    public float[] Sines { get; }

    /// <summary>Computes the table.</summary>
    /// <param name="config">The vision encoder's dimensions.</param>
    /// <param name="grid">The image's patch grid.</param>
    /// <param name="order">The group (raster index) at each position; its patches follow row by row.</param>
    public static RotaryTable Create(VisionConfig config, PatchGrid grid, ImmutableArray<int> order)
    {
        int quarter = config.HeadSize / 4;
        (float[] rowCosines, float[] rowSines) = Axis(grid.Rows, quarter);
        (float[] columnCosines, float[] columnSines) = Axis(grid.Columns, quarter);
        int angles = 2 * quarter;
        var cosines = new float[(long)grid.PatchCount * angles];
        var sines = new float[cosines.Length];
        int target = 0;
        foreach (int group in order)
        {
            (int groupRow, int groupColumn) = Math.DivRem(group, grid.GroupColumns);
            for (int patch = 0; patch < config.GroupPatches; patch++, target += angles)
            {
                int row = ((groupRow * grid.MergeSize) + (patch / grid.MergeSize)) * quarter;
                int column = ((groupColumn * grid.MergeSize) + (patch % grid.MergeSize)) * quarter;
                rowCosines.AsSpan(row, quarter).CopyTo(cosines.AsSpan(target));
                columnCosines.AsSpan(column, quarter).CopyTo(cosines.AsSpan(target + quarter));
                rowSines.AsSpan(row, quarter).CopyTo(sines.AsSpan(target));
                columnSines.AsSpan(column, quarter).CopyTo(sines.AsSpan(target + quarter));
            }
        }

        return new RotaryTable(angles, cosines, sines);
    }

    /// <summary>Cosines and sines of one axis, <c>[positions, quarter]</c>.</summary>
    private static (float[] Cosines, float[] Sines) Axis(int positions, int quarter)
    {
        var cosines = new float[positions * quarter];
        var sines = new float[positions * quarter];
        for (int index = 0; index < cosines.Length; index++)
        {
            (int position, int frequency) = Math.DivRem(index, quarter);
            (double sine, double cosine) = Math.SinCos(position * Math.Pow(Theta, -(double)frequency / quarter));
            (cosines[index], sines[index]) = ((float)cosine, (float)sine);
        }

        return (cosines, sines);
    }
}
