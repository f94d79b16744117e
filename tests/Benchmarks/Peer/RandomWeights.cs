using System.Runtime.InteropServices;

namespace YoutuVl.Benchmarks.Peer;

/// <summary>Random blocks of each tensor type, scaled so that values have a standard deviation of about 0.02.</summary>
internal sealed class RandomWeights
{
    private const float Deviation = 0.02f;
    private readonly Random _random = new(1);
    private readonly byte[] _buffer = new byte[1 << 22];

    public void Write(BinaryWriter writer, GgufTensor tensor)
    {
        int block = BlockBytes(tensor.Type);
        int whole = _buffer.Length / block * block;
        for (long left = tensor.Bytes; left > 0; left -= whole)
        {
            Span<byte> piece = _buffer.AsSpan(0, (int)Math.Min(left, whole));
            Fill(piece, tensor.Type, tensor.Shape.Length == 1);
            writer.Write(piece);
        }
    }

    private static int BlockBytes(GgufType type) => type switch
    {
        GgufType.F32 => 4,
        GgufType.F16 => 2,
        GgufType.Q4 => 18,
        _ => 210,
    };

    private void Fill(Span<byte> piece, GgufType type, bool vector)
    {
        switch (type)
        {
            case GgufType.F32:
                FillSingles(MemoryMarshal.Cast<byte, float>(piece), vector);
                break;
            case GgufType.F16:
                FillHalves(MemoryMarshal.Cast<byte, Half>(piece));
                break;
            case GgufType.Q4:
                FillBlocks(piece, 18, 0, Deviation / 4.6f);
                break;
            default:
                FillBlocks(piece, 210, 208, Deviation / 18 / 32);
                break;
        }
    }

    private void FillSingles(Span<float> values, bool vector)
    {
        foreach (ref float value in values)
        {
            float noise = (_random.NextSingle() - 0.5f) * Deviation;
            value = vector ? 1 + noise : noise * 3.46f;
        }
    }

    private void FillHalves(Span<Half> values)
    {
        foreach (ref Half value in values)
        {
            value = (Half)((_random.NextSingle() - 0.5f) * Deviation * 3.46f);
        }
    }

    private void FillBlocks(Span<byte> piece, int block, int scaleAt, float scale)
    {
        _random.NextBytes(piece);
        Half stored = (Half)scale;
        for (int at = 0; at < piece.Length; at += block)
        {
            MemoryMarshal.Write(piece[(at + scaleAt)..], in stored);
            if (block == 210)
            {
                piece.Slice(at + 192, 16).Fill(32);
            }
        }
    }
}
