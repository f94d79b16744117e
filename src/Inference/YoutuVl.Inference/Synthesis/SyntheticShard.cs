using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Synthesis;

/// <summary>One safetensors file of random tensors.</summary>
/// <param name="tensors">Its tensors, one after the other.</param>
internal sealed class SyntheticShard(ImmutableArray<SyntheticTensor> tensors)
{
    private const int PieceValues = 1 << 21;
    private const int HeaderAlignment = 8;

    /// <summary>Its tensors.</summary>
    public ImmutableArray<SyntheticTensor> Tensors => tensors;

    /// <summary>Bytes of all its values.</summary>
    public long DataBytes => tensors[^1].End;

    /// <summary>Spreads tensors over shards.</summary>
    public static ImmutableArray<SyntheticShard> Plan(ImmutableArray<ExpectedTensor> expected, SynthesisOptions options)
    {
        ImmutableArray<SyntheticShard>.Builder shards = ImmutableArray.CreateBuilder<SyntheticShard>();
        ImmutableArray<SyntheticTensor>.Builder current = ImmutableArray.CreateBuilder<SyntheticTensor>();
        long end = 0;
        for (int index = 0; index < expected.Length; index++)
        {
            if (current.Count > 0 && end + SyntheticTensor.Bytes(expected[index]) > options.ShardBytes)
            {
                shards.Add(new SyntheticShard(current.DrainToImmutable()));
                end = 0;
            }

            current.Add(new SyntheticTensor(expected[index], RandomWeights.Key(options.Seed, index), end));
            end = current[^1].End;
        }

        shards.Add(new SyntheticShard(current.DrainToImmutable()));
        return shards.ToImmutable();
    }

    /// <summary>Writes the file; the threads of the pool make and write pieces of it at the same time.</summary>
    /// <param name="path">The file, which must not exist.</param>
    /// <param name="written">Is told the bytes of each piece, by any thread.</param>
    /// <param name="cancellationToken">Ends the writing within one piece.</param>
    public void Write(string path, Action<int> written, CancellationToken cancellationToken)
    {
        byte[] header = Header();
        using SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, header.Length + DataBytes);
        RandomAccess.Write(file, header, 0);
        OrderablePartitioner<(SyntheticTensor Tensor, uint First)> pieces = Partitioner.Create(Pieces(), EnumerablePartitionerOptions.NoBuffering);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(pieces, options, piece => written(WritePiece(file, header.Length, piece.Tensor, piece.First)));
    }

    private static int WritePiece(SafeFileHandle file, int headerBytes, SyntheticTensor tensor, uint first)
    {
        ushort[] buffer = ArrayPool<ushort>.Shared.Rent(PieceValues);
        try
        {
            Span<ushort> values = buffer.AsSpan(0, (int)Math.Min(PieceValues, tensor.Expected.Count - first));
            RandomWeights.Fill(tensor.Key, first, WeightDistribution.For(tensor.Expected), values);
            Span<byte> bytes = MemoryMarshal.AsBytes(values);
            RandomAccess.Write(file, bytes, headerBytes + tensor.Begin + ((long)first * sizeof(ushort)));
            return bytes.Length;
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(buffer);
        }
    }

    private IEnumerable<(SyntheticTensor Tensor, uint First)> Pieces()
    {
        foreach (SyntheticTensor tensor in tensors)
        {
            for (long first = 0; first < tensor.Expected.Count; first += PieceValues)
            {
                yield return (tensor, checked((uint)first));
            }
        }
    }

    // 8 bytes of length, the JSON, spaces up to a multiple of 8.
    private byte[] Header()
    {
        var content = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");
            json.WriteString("format", "pt");
            json.WriteEndObject();
            foreach (SyntheticTensor tensor in tensors)
            {
                WriteEntry(json, tensor);
            }

            json.WriteEndObject();
        }

        int length = (content.WrittenCount + HeaderAlignment - 1) / HeaderAlignment * HeaderAlignment;
        var header = new byte[sizeof(ulong) + length];
        header.AsSpan().Fill((byte)' ');
        BinaryPrimitives.WriteInt64LittleEndian(header, length);
        content.WrittenSpan.CopyTo(header.AsSpan(sizeof(ulong)));
        return header;
    }

    private static void WriteEntry(Utf8JsonWriter json, SyntheticTensor tensor)
    {
        json.WriteStartObject(tensor.Expected.Name);
        json.WriteString("dtype", "BF16");
        json.WriteStartArray("shape");
        foreach (int dimension in tensor.Expected.Shape)
        {
            json.WriteNumberValue(dimension);
        }

        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(tensor.Begin);
        json.WriteNumberValue(tensor.End);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
