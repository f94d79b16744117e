using System.Collections.Immutable;

namespace YoutuVl.Inference.Tasks.Results;

/// <summary>
/// Relative depth: one of 1000 bins for each patch of the model's input. The bins are said to be steps of a logarithmic scale whose ends are not published:
/// they order the cells of one picture, and cannot be turned into metres.
/// </summary>
public sealed record DepthMap
{
    /// <summary>The number of bins.</summary>
    public const int BinCount = 1000;

    /// <summary>Cells from left to right: patches of the model's input.</summary>
    public required int Columns { get; init; }

    /// <summary>Cells from top to bottom.</summary>
    public required int Rows { get; init; }

    /// <summary>The part of the source image that the cells cover evenly, in source pixels.</summary>
    public required PixelRegion Region { get; init; }

    /// <summary>The runs; values are bins from 0 to 999, lengths add up to columns times rows.</summary>
    public required ImmutableArray<MaskRun> Runs { get; init; }

    /// <summary>Writes one byte for each cell, stretched so that the lowest bin becomes 0 and the highest 255: for looking at.</summary>
    /// <param name="destination">Receives columns times rows bytes, row by row.</param>
    /// <exception cref="ArgumentException">The destination has another size.</exception>
    public void ExpandNormalized(Span<byte> destination)
    {
        int lowest = Runs.Min(r => r.Value);
        int range = Math.Max(1, Runs.Max(r => r.Value) - lowest);
        RunLengths.Expand(Runs.AsSpan(), destination, run => (byte)((run.Value - lowest) * byte.MaxValue / range));
    }

    /// <summary>Writes the runs in the model's own notation: <c>(bin,length),(bin,length)</c>.</summary>
    /// <returns>The text that the official code puts between <c>&lt;mask&gt;</c> tags.</returns>
    public string ToRunLengthText() => RunLengths.Write(Runs.AsSpan());
}
