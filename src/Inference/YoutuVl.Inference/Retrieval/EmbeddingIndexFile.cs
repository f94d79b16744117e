using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace YoutuVl.Inference.Retrieval;

/// <summary>
/// Keeps an index in one file, little-endian: <c>YVLEMBED</c>, format version, form, dimension, count (32 bits each), the model's fingerprint; for each entry its key, its version and its
/// values; then the SHA-256 of all before it. Texts are UTF-8 with a 32-bit length. A file is replaced as a whole or not at all.
/// </summary>
public static class EmbeddingIndexFile
{
    private const int Version = 1;
    private const int DigestLength = SHA256.HashSizeInBytes;
    private static readonly byte[] Magic = "YVLEMBED"u8.ToArray();

    /// <summary>Writes an index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(EmbeddingIndex index, string path)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentException.ThrowIfNullOrEmpty(path);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        string draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(draft, Write(index));
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Reads an index.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="EmbeddingIndexException">The file is missing, damaged, cut off, or of another version.</exception>
    public static EmbeddingIndex Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] file = ReadAll(path);
        if (file.Length < Magic.Length + sizeof(int) + DigestLength || !file.AsSpan().StartsWith(Magic))
        {
            throw new EmbeddingIndexException(path, "this is not an embedding index. Name another file, or delete it and build the index again.");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(Magic.Length));
        if (version != Version)
        {
            throw new EmbeddingIndexException(path, $"the index has format {version}; this program reads format {Version}. Delete it and build the index again.");
        }

        var content = file.AsSpan(0, file.Length - DigestLength);
        return SHA256.HashData(content).AsSpan().SequenceEqual(file.AsSpan(content.Length))
            ? Read(path, content[(Magic.Length + sizeof(int))..])
            : throw Damaged(path);
    }

    private static byte[] ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddingIndexException(path, "the index cannot be read. Check the path and the permissions.", e);
        }
    }

    private static byte[] Write(EmbeddingIndex index)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write((int)index.Space.Form);
        writer.Write(index.Space.Dimension);
        writer.Write(index.Entries.Count);
        WriteText(writer, index.Space.ModelFingerprint);
        for (int i = 0; i < index.Entries.Count; i++)
        {
            WriteText(writer, index.Entries[i].Key);
            WriteText(writer, index.Entries[i].Version);
            writer.Write(MemoryMarshal.AsBytes(index.Vector(i)));
        }

        writer.Flush();
        writer.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        writer.Flush();
        return content.ToArray();
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static EmbeddingIndex Read(string path, ReadOnlySpan<byte> content)
    {
        var reader = new IndexReader(path, content);
        int form = reader.Int();
        int dimension = reader.Int();
        int count = reader.Int();
        if (!Enum.IsDefined((EmbeddingForm)form) || dimension < 1)
        {
            throw Damaged(path);
        }

        var index = new EmbeddingIndex(new EmbeddingSpace(reader.Text(), (EmbeddingForm)form, dimension));
        for (int i = 0; i < count; i++)
        {
            var entry = new IndexEntry(reader.Text(), reader.Text());
            index.Store(entry, MemoryMarshal.Cast<byte, float>(reader.Bytes((long)dimension * sizeof(float))).ToArray());
        }

        return reader.AtEnd ? index : throw Damaged(path);
    }

    private static EmbeddingIndexException Damaged(string path) => new(path, "the index is damaged or cut off. Delete it and build the index again.");

    // Every length is held to what is left of the file before anything is taken or allocated.
    private ref struct IndexReader(string path, ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> _rest = rest;

        public readonly bool AtEnd => _rest.IsEmpty;

        public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));

        public string Text() => Encoding.UTF8.GetString(Bytes(Int()));

        public ReadOnlySpan<byte> Bytes(long length)
        {
            if (length < 0 || length > _rest.Length)
            {
                throw Damaged(path);
            }

            var taken = _rest[..(int)length];
            _rest = _rest[(int)length..];
            return taken;
        }
    }
}
