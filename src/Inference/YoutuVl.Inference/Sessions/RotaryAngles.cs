using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Sessions;

/// <summary>
/// Cosines and sines of the rotary angles, <c>angle(p, i) = p * theta^(-2i / rope)</c>, for every position of the longest sequence. Immutable, in memory that
/// does not move.
/// </summary>
internal sealed class RotaryAngles
{
    public RotaryAngles(LanguageConfig config)
    {
        Half = config.RopeHeadSize / 2;
        Cosine = GC.AllocateUninitializedArray<float>(config.MaximumPositions * Half, pinned: true);
        Sine = GC.AllocateUninitializedArray<float>(config.MaximumPositions * Half, pinned: true);
        for (int index = 0; index < Half; index++)
        {
            double frequency = Math.Pow(config.RopeTheta, -2.0 * index / config.RopeHeadSize);
            for (int position = 0; position < config.MaximumPositions; position++)
            {
                (double sine, double cosine) = Math.SinCos(position * frequency);
                Sine[(position * Half) + index] = (float)sine;
                Cosine[(position * Half) + index] = (float)cosine;
            }
        }
    }

    /// <summary>Angles of one position.</summary>
    public int Half { get; }

    /// <summary><c>[positions, rope / 2]</c>.</summary>
    public float[] Cosine { get; }

    /// <summary><c>[positions, rope / 2]</c>.</summary>
    public float[] Sine { get; }
}
