using System.Buffers.Binary;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>A token and its bytes, ordered byte by byte; the first eight are compared at once.</summary>
internal readonly struct TokenBytes : IComparable<TokenBytes>
{
    private readonly ulong _first;

    public TokenBytes(int id, ReadOnlyMemory<byte> bytes)
    {
        (Id, Bytes) = (id, bytes);
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        bytes.Span[..Math.Min(bytes.Length, sizeof(ulong))].CopyTo(first);
        _first = BinaryPrimitives.ReadUInt64BigEndian(first);
    }

    public int Id { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public int CompareTo(TokenBytes other) => _first != other._first ? _first.CompareTo(other._first) : Bytes.Span.SequenceCompareTo(other.Bytes.Span);
}
