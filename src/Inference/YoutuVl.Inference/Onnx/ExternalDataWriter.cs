namespace YoutuVl.Inference.Onnx;

/// <summary>
/// Appends tensors to one data file beside the graphs. A tensor that was written under a key is stored once: graphs that share the writer share it.
/// Each tensor begins at a multiple of 4096 bytes, so that it can be mapped. Not thread-safe.
/// </summary>
internal sealed class ExternalDataWriter : IDisposable
{
    private const int Alignment = 4096;
    private readonly Dictionary<string, (long Offset, long Length)> _entries = new(StringComparer.Ordinal);
    private readonly FileStream _stream;

    /// <summary>Creates the file; an old one is replaced.</summary>
    public ExternalDataWriter(string path)
    {
        Location = Path.GetFileName(path);
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
    }

    /// <summary>The file's name, as graphs refer to it.</summary>
    public string Location { get; }

    /// <summary>Writes a tensor unless the key is known, and returns where it lies.</summary>
    public (long Offset, long Length) Write(string key, Action<Stream> write)
    {
        if (_entries.TryGetValue(key, out (long Offset, long Length) known))
        {
            return known;
        }

        long offset = (_stream.Position + Alignment - 1) / Alignment * Alignment;
        _stream.SetLength(offset);
        _stream.Position = offset;
        write(_stream);
        return _entries[key] = (offset, _stream.Position - offset);
    }

    public void Dispose() => _stream.Dispose();
}
