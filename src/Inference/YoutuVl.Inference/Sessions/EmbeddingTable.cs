using System.IO.MemoryMappedFiles;

namespace YoutuVl.Inference.Sessions;

/// <summary>Rows of the embedding table in a mapped file. Thread-safe.</summary>
internal sealed unsafe class EmbeddingTable : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _data;
    private readonly EmbeddingFormat _format;
    private readonly int _hidden;

    /// <summary>Maps a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">How its rows are coded.</param>
    /// <param name="shape">Rows and values of a row.</param>
    /// <exception cref="ModelStateException">The file is missing or has another size.</exception>
    public EmbeddingTable(string path, EmbeddingFormat format, (int Rows, int Hidden) shape)
    {
        long expected = (long)shape.Rows * EmbeddingRows.RowBytes(format, shape.Hidden);
        var file = new FileInfo(path);
        if (!file.Exists || file.Length != expected)
        {
            throw new ModelStateException(
                $"{path}: the embedding table should have {expected} bytes and has {(file.Exists ? file.Length : 0)}. Import the model again.");
        }

        (_format, _hidden, RowCount) = (format, shape.Hidden, shape.Rows);
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _data);
        _data += _view.PointerOffset;
    }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Reads one row.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="destination">Receives <c>[hidden]</c>.</param>
    public void Read(int row, Span<float> destination)
    {
        int bytes = EmbeddingRows.RowBytes(_format, _hidden);
        EmbeddingRows.Decode(_format, new ReadOnlySpan<byte>(_data + ((long)row * bytes), bytes), destination);
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
