using System.Collections.Immutable;

namespace YoutuVl.Inference.Tasks.Results;

/// <summary>A class for every pixel of the whole source image, as row-major run lengths.</summary>
public sealed record SegmentationMask
{
    /// <summary>The value of pixels outside the region that was asked about.</summary>
    public const int NoClass = -1;

    /// <summary>The source image's width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>The source image's height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The names of the classes; a run's value is an index into them, or <see cref="NoClass"/>.</summary>
    public required ImmutableArray<string> Classes { get; init; }

    /// <summary>The runs; their lengths add up to width times height.</summary>
    public required ImmutableArray<MaskRun> Runs { get; init; }

    /// <summary>Writes one class index for each pixel, row by row: the pixels of an 8-bit image that the caller makes.</summary>
    /// <param name="destination">Receives width times height bytes; 255 where there is no class.</param>
    /// <exception cref="ArgumentException">The destination has another size.</exception>
    public void Expand(Span<byte> destination) => RunLengths.Expand(Runs.AsSpan(), destination, run => run.Value is >= 0 and < byte.MaxValue ? (byte)run.Value : byte.MaxValue);

    /// <summary>Counts the pixels of each class.</summary>
    /// <returns>As many counts as there are classes.</returns>
    public long[] CountPixels()
    {
        long[] counts = new long[Classes.Length];
        foreach (var run in Runs)
        {
            if ((uint)run.Value < (uint)counts.Length)
            {
                counts[run.Value] += run.Length;
            }
        }

        return counts;
    }

    /// <summary>Writes the runs in the model's own notation: <c>(class,length),(class,length)</c>.</summary>
    /// <returns>The text that the official code puts between <c>&lt;mask&gt;</c> tags.</returns>
    public string ToRunLengthText() => RunLengths.Write(Runs.AsSpan());
}
