using System.Security.Cryptography;

namespace YoutuVl.Inference.Download;

/// <summary>The unfinished copy of a file, <c>NAME.part</c>, with the hash of what it has so far. An interrupted download goes on at its end.</summary>
internal sealed class PartFile : IAsyncDisposable
{
    private const int BufferSize = 256 * 1024;
    private readonly string _final;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream _stream;

    private PartFile(string final, FileStream stream)
    {
        _final = final;
        _stream = stream;
    }

    /// <summary>Bytes that are there.</summary>
    public long Length { get; private set; }

    private string TagPath => _stream.Name + ".tag";

    /// <summary>Opens or creates the part of a file.</summary>
    /// <exception cref="ModelDownloadException">It cannot be written, or another download writes it.</exception>
    public static PartFile Open(string final)
    {
        try
        {
            return new PartFile(final, new FileStream(final + ".part", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.Asynchronous));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StorageErrors.Writing(final + ".part", error);
        }
    }

    /// <summary>Hashes what an earlier download left, so that new bytes go on from there.</summary>
    public async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[BufferSize];
        for (int read; (read = await _stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            _hash.AppendData(buffer, 0, read);
            Length += read;
        }
    }

    public async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await _stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw StorageErrors.Writing(_stream.Name, error);
        }

        _hash.AppendData(bytes.Span);
        Length += bytes.Length;
    }

    /// <summary>Forgets everything.</summary>
    public void Restart()
    {
        _stream.SetLength(0);
        _stream.Position = 0;
        _hash.GetHashAndReset();
        Length = 0;
    }

    /// <summary>The entity tag under which a hub offered the bytes that are here, or null.</summary>
    public string? Tag(Uri hub) => File.Exists(TagPath) && File.ReadAllLines(TagPath) is [var address, var tag] && address == hub.AbsoluteUri ? tag : null;

    /// <summary>Notes it.</summary>
    public void SetTag(Uri hub, string? tag)
    {
        try
        {
            File.WriteAllLines(TagPath, tag is null ? [] : [hub.AbsoluteUri, tag]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StorageErrors.Writing(TagPath, error);
        }
    }

    /// <summary>The SHA-256 of what is there, in lower-case hexadecimal digits.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Gives the file its final name.</summary>
    public async Task PublishAsync()
    {
        try
        {
            _stream.Flush(flushToDisk: true);
            await _stream.DisposeAsync().ConfigureAwait(false);
            File.Delete(TagPath);
            File.Move(_stream.Name, _final, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StorageErrors.Writing(_final, error);
        }
    }

    /// <summary>Removes the part.</summary>
    public async Task DiscardAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        File.Delete(TagPath);
        File.Delete(_stream.Name);
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        _hash.Dispose();
    }
}
