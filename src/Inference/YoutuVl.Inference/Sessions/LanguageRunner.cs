using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Language;

namespace YoutuVl.Inference.Sessions;

/// <summary>Runs the layers on a cache, one run after another. Thread-safe.</summary>
internal sealed unsafe class LanguageRunner : IDisposable
{
    private readonly int _chunkSize;
    private readonly GraphSession _prefill;
    private readonly GraphSession _decode;
    private readonly RotaryAngles _rotary;
    private readonly string[] _past;
    private readonly string[] _present;
    private readonly Lock _gate = new();
    private float[] _states = [];

    public LanguageRunner(LanguageConfig config, int chunkSize, GraphSession prefill, GraphSession decode)
    {
        Config = config;
        (_chunkSize, _prefill, _decode) = (chunkSize, prefill, decode);
        _past = [.. Enumerable.Range(0, config.LayerCount).Select(LanguageValues.Past)];
        _present = [.. Enumerable.Range(0, config.LayerCount).Select(LanguageValues.Present)];
        _rotary = new RotaryAngles(config);
    }

    /// <summary>The dimensions.</summary>
    public LanguageConfig Config { get; }

    /// <summary>Values of a cache row.</summary>
    public int CacheWidth => Config.LatentRank + Config.RopeHeadSize;

    /// <summary>Computes new positions in chunks and writes their cache rows behind those in use.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Run(LanguageRun run, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            int hidden = Config.HiddenSize;
            int positions = run.Embeddings.Length / hidden;
            bool all = run.Hidden.Length == run.Embeddings.Length;
            for (int start = 0; start < positions; start += _chunkSize)
            {
                int count = Math.Min(_chunkSize, positions - start);
                Span<float> states = all ? run.Hidden.Slice(start * hidden, count * hidden) : States(count * hidden);
                Chunk(
                    new LanguageRun
                    {
                        Cache = run.Cache,
                        Length = run.Length + start,
                        Embeddings = run.Embeddings.Slice(start * hidden, count * hidden),
                        Hidden = states,
                    },
                    start + count == positions,
                    cancellationToken);
                if (!all)
                {
                    states[^hidden..].CopyTo(run.Hidden);
                }
            }
        }
    }

    public void Dispose()
    {
        _prefill.Dispose();
        _decode.Dispose();
    }

    private void Chunk(LanguageRun run, bool last, CancellationToken cancellationToken)
    {
        // A first position has no cache to attend to, which the decode graph could not do without.
        bool decode = run.Embeddings.Length == Config.HiddenSize && run.Length > 0;
        GraphSession session = decode ? _decode : _prefill;
        fixed (float* embeddings = run.Embeddings)
        fixed (float* hidden = run.Hidden)
        fixed (float* cosine = _rotary.Cosine)
        fixed (float* sine = _rotary.Sine)
        {
            int count = run.Embeddings.Length / Config.HiddenSize;
            int angles = run.Length * _rotary.Half;
            using GraphBinding binding = session.Bind();
            binding.Input(LanguageValues.Embeddings, embeddings, count, Config.HiddenSize);
            binding.Input(LanguageValues.Cosine, cosine + angles, count, _rotary.Half);
            binding.Input(LanguageValues.Sine, sine + angles, count, _rotary.Half);
            binding.Output(LanguageValues.Hidden, hidden, count, Config.HiddenSize);
            for (int layer = 0; layer < _past.Length; layer++)
            {
                binding.Input(_past[layer], run.Cache.Row(layer, 0), run.Length, CacheWidth);
                binding.Output(_present[layer], run.Cache.Row(layer, run.Length), count, CacheWidth);
            }

            session.Run(binding, shrink: last && !decode, cancellationToken);
        }
    }

    private Span<float> States(int length)
    {
        if (_states.Length < length)
        {
            _states = GC.AllocateUninitializedArray<float>(length);
        }

        return _states.AsSpan(0, length);
    }
}
