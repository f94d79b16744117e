using System.Buffers.Binary;
using System.Text;

namespace YoutuVl.Inference.Tests.Checkpoints;

/// <summary>Puts safetensors files together, right and wrong ones.</summary>
internal static class SafetensorsBytes
{
    /// <summary>A file with a header written out and data of zeros.</summary>
    public static byte[] File(string header, int dataBytes = 0) => File(header, new byte[dataBytes]);

    public static byte[] File(string header, ReadOnlySpan<byte> data)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        var length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        return [.. length, .. json, .. data];
    }

    /// <summary>The header entry of one tensor.</summary>
    public static string Entry(string name, string type, string shape, string offsets) =>
        $$"""
        "{{name}}":{"dtype":"{{type}}","shape":{{shape}},"data_offsets":{{offsets}}}
        """;
}
