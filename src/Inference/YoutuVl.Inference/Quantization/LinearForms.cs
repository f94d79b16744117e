using System.Globalization;
using YoutuVl.Inference.Graphs;

namespace YoutuVl.Inference.Quantization;

/// <summary>The numeric forms of linear layers by name.</summary>
internal static class LinearForms
{
    /// <summary>The names, for messages.</summary>
    public const string Names = "f32, w8a8, w7a8, i8b32, i8b64, i8b128, i4b32, i4b64, i4b128";

    /// <summary>Finds a form.</summary>
    /// <param name="name">
    /// <c>f32</c> single precision; <c>w8a8</c> and <c>w7a8</c> integer products with eight- and seven-bit weights; <c>i8bN</c> and <c>i4bN</c> blocks of N weights.
    /// </param>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static ILinearForm Parse(string name) => name switch
    {
        "f32" => new Float32Linear(),
        "w8a8" => new W8A8Linear(IntegerWeights.EightBit),
        "w7a8" => new W8A8Linear(IntegerWeights.SevenBit),
        "i8b32" or "i8b64" or "i8b128" => new Int8BlockLinear(BlockSize(name)),
        "i4b32" or "i4b64" or "i4b128" => new Int4BlockLinear(BlockSize(name)),
        _ => throw new ArgumentException($"There is no numeric form '{name}'. Known forms: {Names}.", nameof(name)),
    };

    /// <summary>Bytes that one weight takes in the data file, its share of the scales included.</summary>
    /// <param name="name">A form.</param>
    public static double BytesPerWeight(string name) => name[0] switch
    {
        'f' => 4,
        'w' => 1.01,
        _ => ((name[1] - '0') / 8d) + (4d / BlockSize(name)),
    };

    private static int BlockSize(string name) => int.Parse(name.AsSpan(3), CultureInfo.InvariantCulture);
}
