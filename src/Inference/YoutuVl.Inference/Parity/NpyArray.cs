using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace YoutuVl.Inference.Parity;

/// <summary>
/// An array of single-precision values in NumPy's file format, versions 1 and 2 (<c>numpy.lib.format</c>: magic, version, little-endian header length, a Python
/// dictionary, raw values). Only <c>&lt;f4</c> in C order is read.
/// </summary>
/// <param name="Shape">The sizes, outermost first.</param>
/// <param name="Values">The values, innermost dimension fastest.</param>
internal sealed partial record NpyArray(ImmutableArray<int> Shape, float[] Values)
{
    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>One row along the outermost dimension.</summary>
    public ReadOnlySpan<float> Row(int index)
    {
        int length = Values.Length / Math.Max(1, Shape[0]);
        return Values.AsSpan(index * length, length);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="ParityException">The file is missing, damaged, or of another type.</exception>
    public static NpyArray Read(string path)
    {
        byte[] file = ReadFile(path);
        if (file.Length < 12 || !file.AsSpan().StartsWith(Magic))
        {
            throw new ParityException(path, "this is not a NumPy array file.");
        }

        int start = file[6] == 1 ? 10 : 12;
        long length = file[6] == 1 ? BitConverter.ToUInt16(file, 8) : BitConverter.ToUInt32(file, 8);
        if (start + length > file.Length)
        {
            throw new ParityException(path, "the header ends after the file.");
        }

        string header = Encoding.Latin1.GetString(file, start, (int)length);
        ImmutableArray<int> shape = ParseHeader(path, header);
        ReadOnlySpan<byte> data = file.AsSpan((int)(start + length));
        long expected = shape.Aggregate((long)sizeof(float), (product, size) => size < 0 || product > int.MaxValue ? -1 : product * size);
        return data.Length == expected
            ? new NpyArray(shape, MemoryMarshal.Cast<byte, float>(data).ToArray())
            : throw new ParityException(path, $"the header promises {expected} bytes of values, {data.Length} follow.");
    }

    private static ImmutableArray<int> ParseHeader(string path, string header)
    {
        Match shape = ShapePattern().Match(header);
        if (!header.Contains("'descr': '<f4'", StringComparison.Ordinal) || !header.Contains("'fortran_order': False", StringComparison.Ordinal) || !shape.Success)
        {
            throw new ParityException(path, $"only single-precision arrays in C order are read; this one says {header.Trim()}.");
        }

        return [.. shape.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(size => int.TryParse(size, CultureInfo.InvariantCulture, out int value) ? value : -1)];
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ParityException(path, "the file cannot be read.", error);
        }
    }

    [GeneratedRegex(@"'shape': \(([\d, ]{0,100})\)")]
    private static partial Regex ShapePattern();
}
