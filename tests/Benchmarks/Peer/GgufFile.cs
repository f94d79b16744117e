using System.Text;

namespace YoutuVl.Benchmarks.Peer;

/// <summary>
/// Writes a GGUF file of random weights (format version 3: magic, counts, metadata, tensor table, data aligned to 32 bytes; github.com/ggml-org/ggml,
/// docs/gguf.md). No two blocks are equal, so nothing can be shared by chance.
/// </summary>
internal sealed class GgufFile
{
    private const int Alignment = 32;
    private readonly List<(string Key, uint Type, byte[] Value)> _metadata = [];
    private readonly List<GgufTensor> _tensors = [];

    public void Add(GgufTensor tensor) => _tensors.Add(tensor);

    public void Add(string key, uint value) => _metadata.Add((key, 4, BitConverter.GetBytes(value)));

    public void Add(string key, float value) => _metadata.Add((key, 6, BitConverter.GetBytes(value)));

    public void Add(string key, bool value) => _metadata.Add((key, 7, [value ? (byte)1 : (byte)0]));

    public void Add(string key, string value) => _metadata.Add((key, 8, Text(value)));

    public void Add(string key, int[] values) => Add(key, 5, values.SelectMany(BitConverter.GetBytes), values.Length);

    public void Add(string key, float[] values) => Add(key, 6, values.SelectMany(BitConverter.GetBytes), values.Length);

    /// <summary>Writes the file.</summary>
    public void Save(string path)
    {
        using FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using BinaryWriter writer = new(stream);
        writer.Write("GGUF"u8);
        writer.Write(3);
        writer.Write((long)_tensors.Count);
        writer.Write((long)_metadata.Count);
        _metadata.ForEach(entry => WriteEntry(writer, entry));
        WriteTable(writer);
        RandomWeights weights = new();
        foreach (GgufTensor tensor in _tensors)
        {
            Pad(writer);
            weights.Write(writer, tensor);
        }
    }

    private static byte[] Text(string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        return [.. BitConverter.GetBytes((long)bytes.Length), .. bytes];
    }

    private static void WriteEntry(BinaryWriter writer, (string Key, uint Type, byte[] Value) entry)
    {
        writer.Write(Text(entry.Key));
        writer.Write(entry.Type);
        writer.Write(entry.Value);
    }

    private static void Pad(BinaryWriter writer)
    {
        writer.Flush();
        while (writer.BaseStream.Position % Alignment != 0)
        {
            writer.Write((byte)0);
        }
    }

    private void Add(string key, uint elementType, IEnumerable<byte> values, int count) =>
        _metadata.Add((key, 9, [.. BitConverter.GetBytes(elementType), .. BitConverter.GetBytes((long)count), .. values]));

    private void WriteTable(BinaryWriter writer)
    {
        long offset = 0;
        foreach (GgufTensor tensor in _tensors)
        {
            writer.Write(Text(tensor.Name));
            writer.Write(tensor.Shape.Length);
            Array.ForEach(tensor.Shape, writer.Write);
            writer.Write((int)tensor.Type);
            writer.Write(offset);
            offset += (tensor.Bytes + Alignment - 1) / Alignment * Alignment;
        }
    }
}
