using System.Collections.Immutable;
using System.Text.Json;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>
/// Reads the JSON header of a safetensors file: an object of tensor name → <c>{"dtype", "shape", "data_offsets"}</c> and an optional
/// <c>__metadata__</c> of texts. Works token by token, so that a hostile header costs no more memory than the tensors it names.
/// </summary>
internal ref struct SafetensorsHeaderReader
{
    private const int MaximumTensors = 1 << 17;
    private const int MaximumRank = 8;
    private const string Metadata = "__metadata__";
    private readonly string _path;
    private Utf8JsonReader _reader;

    private SafetensorsHeaderReader(string path, ReadOnlySpan<byte> json)
    {
        _path = path;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 4 });
    }

    /// <summary>Reads all entries. Offsets are not yet compared with each other or with the file.</summary>
    /// <exception cref="CheckpointException">The header is malformed, repeats a name, or has a type that is not supported.</exception>
    public static Dictionary<string, StoredTensor> Read(string path, ReadOnlySpan<byte> json)
    {
        try
        {
            return new SafetensorsHeaderReader(path, json).Entries();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text with half a surrogate pair or bytes that are not UTF-8.
            throw new CheckpointException(path, $"has a damaged header ({error.Message}). Download the file again.", error);
        }
    }

    private Dictionary<string, StoredTensor> Entries()
    {
        var tensors = new Dictionary<string, StoredTensor>(StringComparer.Ordinal);
        bool metadata = false;
        Expect(JsonTokenType.StartObject, "the header");
        while (Next() == JsonTokenType.PropertyName)
        {
            string name = _reader.GetString()!;
            if (name == Metadata && !metadata)
            {
                metadata = true;
                SkipMetadata();
            }
            else if (tensors.Count == MaximumTensors)
            {
                throw Damaged($"names more than {MaximumTensors} tensors");
            }
            else if (name == Metadata || !tensors.TryAdd(name, Entry(name)))
            {
                throw Damaged($"names \"{Short(name)}\" twice");
            }
        }

        return _reader.Read() ? throw Damaged("goes on after its end") : tensors;
    }

    private StoredTensor Entry(string name)
    {
        TensorType? type = null;
        ImmutableArray<int>? shape = null;
        (long Begin, long End)? offsets = null;
        Expect(JsonTokenType.StartObject, name);
        while (Next() == JsonTokenType.PropertyName)
        {
            if (_reader.ValueTextEquals("dtype"u8) && type is null)
            {
                type = Type(name);
            }
            else if (_reader.ValueTextEquals("shape"u8) && shape is null)
            {
                shape = Shape(name);
            }
            else if (_reader.ValueTextEquals("data_offsets"u8) && offsets is null)
            {
                offsets = Offsets(name);
            }
            else
            {
                throw Damaged($"has an unknown or repeated field in the tensor \"{Short(name)}\"");
            }
        }

        return type is { } t && shape is { } s && offsets is { } o
            ? Checked(new StoredTensor(name, t, s, o.Begin, o.End))
            : throw Damaged($"lacks the type, the shape or the offsets of the tensor \"{Short(name)}\"");
    }

    private readonly StoredTensor Checked(StoredTensor tensor)
    {
        long bytes = TensorConversion.Size(tensor.Type);
        foreach (int dimension in tensor.Shape)
        {
            bytes = dimension == 0 || bytes <= long.MaxValue / dimension
                ? bytes * dimension
                : throw Damaged($"gives the tensor \"{Short(tensor.Name)}\" more values than a file can hold");
        }

        // Begin is not negative and not above End, so the difference cannot overflow.
        long stated = tensor.End - tensor.Begin;
        string shape = string.Join(", ", tensor.Shape);
        return stated == bytes
            ? tensor
            : throw Damaged($"gives the tensor \"{Short(tensor.Name)}\" {stated} bytes, but its type and shape [{shape}] need {bytes}");
    }

    private TensorType Type(string name)
    {
        Expect(JsonTokenType.String, name);
        if (_reader.ValueTextEquals("BF16"u8))
        {
            return TensorType.BFloat16;
        }

        if (_reader.ValueTextEquals("F16"u8))
        {
            return TensorType.Float16;
        }

        const string Advice = "BF16, F16 and F32 are supported. Use the original checkpoint, not a quantised one.";
        return _reader.ValueTextEquals("F32"u8)
            ? TensorType.Float32
            : throw new CheckpointException(_path, $"stores the tensor \"{Short(name)}\" as {Short(_reader.GetString()!)}; {Advice}");
    }

    private ImmutableArray<int> Shape(string name)
    {
        Expect(JsonTokenType.StartArray, name);
        ImmutableArray<int>.Builder shape = ImmutableArray.CreateBuilder<int>(2);
        while (Next() == JsonTokenType.Number)
        {
            bool valid = _reader.TryGetInt32(out int dimension) && dimension >= 0 && shape.Count < MaximumRank;
            shape.Add(valid
                ? dimension
                : throw Damaged($"has a negative, fractional or too large dimension, or more than {MaximumRank} of them, in the tensor \"{Short(name)}\""));
        }

        return _reader.TokenType == JsonTokenType.EndArray ? shape.ToImmutable() : throw Damaged($"has a malformed shape in the tensor \"{Short(name)}\"");
    }

    private (long Begin, long End) Offsets(string name)
    {
        Expect(JsonTokenType.StartArray, name);
        long begin = Offset(name);
        long end = Offset(name);
        Expect(JsonTokenType.EndArray, name);
        return begin <= end ? (begin, end) : throw Damaged($"ends the tensor \"{Short(name)}\" before its beginning");
    }

    private long Offset(string name)
    {
        Expect(JsonTokenType.Number, name);
        return _reader.TryGetInt64(out long offset) && offset >= 0
            ? offset
            : throw Damaged($"has a negative, fractional or too large offset in the tensor \"{Short(name)}\"");
    }

    private void SkipMetadata()
    {
        Expect(JsonTokenType.StartObject, Metadata);
        while (Next() == JsonTokenType.PropertyName)
        {
            Expect(JsonTokenType.String, Metadata);
        }
    }

    private JsonTokenType Next() => _reader.Read() ? _reader.TokenType : throw Damaged("ends too early");

    private void Expect(JsonTokenType expected, string where)
    {
        if (Next() != expected)
        {
            throw Damaged($"has {_reader.TokenType} where {expected} belongs, in \"{Short(where)}\"");
        }
    }

    private readonly CheckpointException Damaged(string how) => new(_path, $"has a damaged header: it {how}. Download the file again.");

    private static string Short(string name) => name.Length <= 100 ? name : string.Concat(name.AsSpan(0, 100), "…");
}
