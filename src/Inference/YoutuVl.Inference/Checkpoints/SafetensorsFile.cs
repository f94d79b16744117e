using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>
/// A memory-mapped safetensors file: 8 bytes of header length, the header, then the tensors' bytes without gaps. Everything the header says is
/// checked before the first value is read. Reading is thread-safe, also against disposing.
/// </summary>
internal sealed unsafe class SafetensorsFile : IDisposable
{
    private const int LengthBytes = sizeof(ulong);
    private const int MaximumHeaderBytes = 100_000_000; // the limit of the format's reference implementation
    private const int ChunkValues = 1 << 20; // keeps the byte length of a piece inside 32 bits
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly long _dataOffset;

    private SafetensorsFile(string path, MemoryMappedFile file, long length)
    {
        Path = path;
        _file = file;
        _view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        try
        {
            int headerBytes = HeaderBytes(length);
            _dataOffset = LengthBytes + headerBytes;
            Tensors = WithBytes(LengthBytes, headerBytes, json => SafetensorsHeaderReader.Read(path, json));
            SafetensorsLayout.Check(path, Tensors.Values, length - _dataOffset);
        }
        catch
        {
            _view.Dispose();
            throw;
        }
    }

    private delegate T UseBytes<out T>(ReadOnlySpan<byte> bytes);

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
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            long length = stream.Length; // taken once: the mapping and every check use the same figure
            if (length < LengthBytes)
            {
                throw new CheckpointException(path, $"has only {length} bytes, too few for a safetensors file. Download the file again.");
            }

            MemoryMappedFile file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            try
            {
                return new SafetensorsFile(path, file, length);
            }
            catch
            {
                file.Dispose();
                throw;
            }
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
            throw new CheckpointException(Path, $"has {tensor.Count} values in the tensor \"{tensor.Name}\"; values {offset} to {offset + destination.Length - 1} were asked for.");
        }

        int size = TensorConversion.Size(tensor.Type);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        try
        {
            byte* source = pointer + _view.PointerOffset + _dataOffset + tensor.Begin + (offset * size);
            for (int done = 0; done < destination.Length; done += ChunkValues)
            {
                Span<float> piece = destination[done..Math.Min(destination.Length, done + ChunkValues)];
                TensorConversion.ToSingle(new ReadOnlySpan<byte>(source + ((long)done * size), piece.Length * size), tensor.Type, piece);
            }
        }
        finally
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    private int HeaderBytes(long length)
    {
        ulong stated = WithBytes(0, LengthBytes, BinaryPrimitives.ReadUInt64LittleEndian);
        if (stated > MaximumHeaderBytes)
        {
            throw new CheckpointException(Path, $"states a header of {stated} bytes; {MaximumHeaderBytes} are allowed. It is not a safetensors file, or it is damaged: download it again.");
        }

        return (long)stated <= length - LengthBytes
            ? (int)stated
            : throw new CheckpointException(Path, $"has {length} bytes, fewer than its header alone needs ({stated}). It is truncated: download it again.");
    }

    private T WithBytes<T>(long offset, int length, UseBytes<T> use)
    {
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        try
        {
            return use(new ReadOnlySpan<byte>(pointer + _view.PointerOffset + offset, length));
        }
        finally
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }
}
