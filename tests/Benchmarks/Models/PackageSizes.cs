namespace YoutuVl.Benchmarks.Models;

/// <summary>What a package's graphs read, taken from the lengths that they state for their external data.</summary>
internal static class PackageSizes
{
    /// <summary>Bytes of weights that one token of the decode graph and the text head read.</summary>
    public static double DecodeBytes(string package) => ExternalBytes(Path.Combine(package, "decode.onnx")) + ExternalBytes(Path.Combine(package, "head.onnx"));

    // The graph files hold "length" entries as text beside each tensor; nothing else in them has that key.
    private static double ExternalBytes(string graph)
    {
        ReadOnlySpan<byte> file = File.ReadAllBytes(graph);
        ReadOnlySpan<byte> key = [0x0A, 6, .. "length"u8, 0x12];
        double sum = 0;
        for (int at = file.IndexOf(key); at >= 0; at = file.IndexOf(key))
        {
            file = file[(at + key.Length)..];
            sum += double.Parse(file.Slice(1, file[0]), System.Globalization.CultureInfo.InvariantCulture);
        }

        return sum;
    }
}
