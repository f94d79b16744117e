using System.IO.MemoryMappedFiles;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>A piece of a mapped file, mapped until it is disposed. Holds its mapping alive by itself: closing the file does not take it away.</summary>
internal readonly unsafe ref struct MappedBytes
{
    private readonly MemoryMappedViewAccessor? _view;

    /// <summary>Maps a piece.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Its first byte.</param>
    /// <param name="length">Number of bytes; they lie inside the file.</param>
    public MappedBytes(MemoryMappedFile file, long offset, int length)
    {
        if (length == 0)
        {
            return; // a length of 0 would mean "up to the end of the file"
        }

        _view = file.CreateViewAccessor(offset, length, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        Span = new ReadOnlySpan<byte>(pointer + _view.PointerOffset, length);
    }

    /// <summary>The bytes, valid until disposing.</summary>
    public ReadOnlySpan<byte> Span { get; }

    /// <summary>Unmaps them.</summary>
    public void Dispose()
    {
        _view?.SafeMemoryMappedViewHandle.ReleasePointer();
        _view?.Dispose();
    }
}
