using System.Globalization;
using Google.Protobuf;
using YoutuVl.Inference.Onnx;
using YoutuVl.Inference.Onnx.Format;

namespace YoutuVl.Inference.Sessions;

/// <summary>
/// Moves the weights of a graph that the runtime wrote to page boundaries. The kernels align pointers inside their weights, so weights that were packed at an
/// aligned address must be mapped at one; the runtime takes care of that for large tensors only. An initializer's external data names packed weights in
/// entries <c>prepacked_N</c> with the value <c>key|offset;length;checksum;…</c> (ONNX Runtime, <c>tensor_external_data_info</c>).
/// </summary>
internal static class PackedGraphAligner
{
    private const string PackedPrefix = "prepacked_";
    private const int FieldsOfBlob = 3;
    private const int Alignment = 64;

    /// <summary>Rewrites a graph and its data file if any weight lies at an odd place.</summary>
    /// <param name="path">The graph's file.</param>
    /// <param name="dataPath">Its data file, beside it.</param>
    public static void Align(string path, string dataPath)
    {
        ModelProto model;
        using (FileStream stream = File.OpenRead(path))
        {
            model = ModelProto.Parser.ParseFrom(stream);
        }

        TensorProto[] tensors = [.. model.Graph.Initializer.Where(tensor => tensor.DataLocation == TensorProto.Types.DataLocation.External)];
        if (tensors.All(IsAligned))
        {
            return;
        }

        string old = dataPath + ".old";
        File.Move(dataPath, old, overwrite: true);
        using (var data = new ExternalDataWriter(dataPath))
        using (FileStream original = File.OpenRead(old))
        {
            foreach (TensorProto tensor in tensors)
            {
                Move(tensor, original, data);
            }
        }

        File.Delete(old);
        using FileStream output = File.Create(path);
        model.WriteTo(output);
    }

    private static bool IsAligned(TensorProto tensor) =>
        Packed(tensor).All(entry => Fields(entry).Where((_, index) => index % FieldsOfBlob == 0).All(offset => Number(offset) % Alignment == 0));

    private static void Move(TensorProto tensor, FileStream original, ExternalDataWriter data)
    {
        foreach (StringStringEntryProto entry in Packed(tensor))
        {
            string[] fields = Fields(entry);
            for (int field = 0; field + FieldsOfBlob <= fields.Length; field += FieldsOfBlob)
            {
                fields[field] = Copy($"{tensor.Name}/{entry.Key}/{field}", (fields[field], fields[field + 1]), original, data);
            }

            entry.Value = entry.Value[..(entry.Value.LastIndexOf('|') + 1)] + string.Join(';', fields);
        }

        StringStringEntryProto offset = tensor.ExternalData.First(entry => entry.Key == "offset");
        string length = tensor.ExternalData.First(entry => entry.Key == "length").Value;
        offset.Value = Copy(tensor.Name, (offset.Value, length), original, data);
    }

    private static string Copy(string key, (string Offset, string Length) place, FileStream original, ExternalDataWriter data)
    {
        (long offset, _) = data.Write(key, stream =>
        {
            original.Position = Number(place.Offset);
            var buffer = new byte[1 << 20];
            for (long left = Number(place.Length); left > 0;)
            {
                Span<byte> part = buffer.AsSpan(0, (int)Math.Min(left, buffer.Length));
                original.ReadExactly(part);
                stream.Write(part);
                left -= part.Length;
            }
        });
        return offset.ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<StringStringEntryProto> Packed(TensorProto tensor) =>
        tensor.ExternalData.Where(entry => entry.Key.StartsWith(PackedPrefix, StringComparison.Ordinal));

    private static string[] Fields(StringStringEntryProto entry) => entry.Value[(entry.Value.LastIndexOf('|') + 1)..].Split(';');

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
