using System.Globalization;
using System.Text;

namespace YoutuVl.Inference.Tasks.Results;

/// <summary>Reads out row-major run lengths.</summary>
internal static class RunLengths
{
    /// <summary>Writes a byte for each cell.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="destination">Receives as many bytes as the runs are long together.</param>
    /// <param name="value">The byte of a run.</param>
    /// <exception cref="ArgumentException">The destination has another size.</exception>
    public static void Expand(ReadOnlySpan<MaskRun> runs, Span<byte> destination, Func<MaskRun, byte> value)
    {
        long total = 0;
        foreach (var run in runs)
        {
            total += run.Length;
        }

        if (total != destination.Length)
        {
            throw new ArgumentException($"The map has {total} cells, the destination {destination.Length} bytes.", nameof(destination));
        }

        foreach (var run in runs)
        {
            destination[..run.Length].Fill(value(run));
            destination = destination[run.Length..];
        }
    }

    /// <summary>Writes <c>(value,length),(value,length)</c>.</summary>
    /// <param name="runs">The runs.</param>
    public static string Write(ReadOnlySpan<MaskRun> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? "(" : ",(")}{run.Value},{run.Length})");
        }

        return text.ToString();
    }
}
