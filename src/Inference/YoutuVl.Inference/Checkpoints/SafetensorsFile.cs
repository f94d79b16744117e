using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>
/// A memory-mapped safetensors file: 8 bytes of header length, the header, then the tensors' bytes without gaps. Everything the header says is
/// checked before the first value is read. Reading is thread-safe, also against disposing.
/// </summary>
internal sealed class SafetensorsFile : IDisposable
{
    private const int LengthBytes = sizeof(ulong);
    private const int MaximumHeaderBytes = 100_000_000; // the limit of the format's reference implementation
    private const int WindowValues = 1 << 22;
    private readonly MemoryMappedFile _file;
    private readonly long _dataOffset;

    private SafetensorsFile(string path, MemoryMappedFile file, long length)
    {
        Path = path;
        _file = file;
        int headerBytes = HeaderBytes(length);
        _dataOffset = LengthBytes + headerBytes;
        using (var header = new MappedBytes(file, LengthBytes, headerBytes))
        {
            Tensors = SafetensorsHeaderReader.Read(path, header.Span);
        }

        SafetensorsLayout.Check(path, Tensors.Values, length - _dataOffset);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The tensors by name.</summary>
    public IReadOnlyDictionary<string, StoredTensor> Tensors { get; }

    /// <summary>Maps a file and checks its header.</summary>
    /// <exception cref="CheckpointException">The file is missing, cannot be read, is truncated, or has a malformed header.</exception>
    public static SafetensorsFile Open(string path)
    {
        try
        {
            return Open(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CheckpointException(path, "does not exist. Download the file.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException(path, $"cannot be read ({error.Message}).", error);
        }
    }

    /// <summary>Reads consecutive values of a tensor of this file, converted to single precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="offset">Index of the first value.</param>
    /// <param name="destination">Receives as many values as it is long.</param>
    /// <exception cref="CheckpointException">The tensor has fewer values.</exception>
    /// <exception cref="ObjectDisposedException">The file has been closed.</exception>
    public void Read(StoredTensor tensor, long offset, Span<float> destination)
    {
        if (offset < 0 || offset > tensor.Count - destination.Length)
        {
            throw new CheckpointException(
                Path, $"has {tensor.Count} values in the tensor \"{tensor.Name}\"; {destination.Length} values from index {offset} on were asked for.");
        }

        // One window at a time is mapped, and unmapped after use: the pages of a large file do not pile up in the process's resident memory.
        int size = TensorConversion.Size(tensor.Type);
        while (!destination.IsEmpty)
        {
            Span<float> piece = destination[..Math.Min(destination.Length, WindowValues)];
            using var window = new MappedBytes(_file, _dataOffset + tensor.Begin + (offset * size), piece.Length * size);
            TensorConversion.ToSingle(window.Span, tensor.Type, piece);
            destination = destination[piece.Length..];
            offset += piece.Length;
        }
    }

    public void Dispose() => _file.Dispose();

    private static SafetensorsFile Open(string path, FileStream stream)
    {
        MemoryMappedFile? file = null;
        try
        {
            long length = stream.Length; // taken once: every check uses the same figure
            if (length < LengthBytes)
            {
                throw new CheckpointException(path, $"has only {length} bytes, too few for a safetensors file. Download the file again.");
            }

            file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            return new SafetensorsFile(path, file, length);
        }
        catch
        {
            file?.Dispose();
            stream.Dispose();
            throw;
        }
    }

    private int HeaderBytes(long length)
    {
        using var prefix = new MappedBytes(_file, 0, LengthBytes);
        ulong stated = BinaryPrimitives.ReadUInt64LittleEndian(prefix.Span);
        if (stated > MaximumHeaderBytes)
        {
            const string Advice = "It is not a safetensors file, or it is damaged: download it again.";
            throw new CheckpointException(Path, $"states a header of {stated} bytes; {MaximumHeaderBytes} are allowed. {Advice}");
        }

        return (long)stated <= length - LengthBytes
            ? (int)stated
            : throw new CheckpointException(Path, $"has {length} bytes, fewer than its header alone needs ({stated}). It is truncated: download it again.");
    }
}
