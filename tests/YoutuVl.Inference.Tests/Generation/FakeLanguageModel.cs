using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Tests.Generation;

/// <summary>A model whose hidden state is a digest of every position so far: only a correct cache gives correct scores.</summary>
internal sealed class FakeLanguageModel(int vocabulary, int codebookStart = int.MaxValue, int codebookEnd = int.MaxValue) : ILanguageModel
{
    public const int Hidden = 4;

    private int _running;

    public LanguageConfig Config { get; } = new()
    {
        HiddenSize = Hidden,
        IntermediateSize = 1,
        LayerCount = 1,
        HeadCount = 1,
        QueryRank = 1,
        LatentRank = 1,
        NopeHeadSize = 1,
        RopeHeadSize = 2,
        ValueHeadSize = 1,
        VocabularySize = vocabulary,
        MaximumPositions = 100_000,
        NormEpsilon = 1e-6f,
        RopeTheta = 1e4,
        RopeInterleaved = true,
        TiedEmbeddings = true,
    };

    /// <summary>Called before each append with the number of positions; may throw.</summary>
    public Action<int, CancellationToken> BeforeAppend { get; set; } = (_, _) => { };

    /// <summary>Changes scores, for tests that need certain answers. Gets the number of positions in the sequence.</summary>
    public Action<int, float[]> Adjust { get; set; } = (_, _) => { };

    /// <summary>Positions of every append.</summary>
    public List<int> Appends { get; } = [];

    public int Appended => Appends.Sum();

    public int LiveSequences { get; private set; }

    public bool Overlapped { get; private set; }

    public ILatentSequence CreateSequence(int capacity) => new Sequence(this, [], capacity);

    public void Embed(ReadOnlySpan<int> tokens, Span<float> destination)
    {
        for (int index = 0; index < tokens.Length; index++)
        {
            EmbedOne((ulong)tokens[index], destination.Slice(index * Hidden, Hidden));
        }
    }

    /// <summary>Rows of an image that depends on a key only.</summary>
    public static float[] ImageRows(string key, int groups)
    {
        var rows = new float[groups * Hidden];
        ulong seed = 1_000_003;
        foreach (char letter in key)
        {
            seed = Mix(seed, letter);
        }

        for (int group = 0; group < groups; group++)
        {
            EmbedOne(Mix(seed, (ulong)group), rows.AsSpan(group * Hidden, Hidden));
        }

        return rows;
    }

    public void Score(ReadOnlySpan<float> hidden, HeadScope scope, Span<float> logits)
    {
        ulong state = 0;
        foreach (float value in hidden)
        {
            state = Mix(state, BitConverter.SingleToUInt32Bits(value));
        }

        var scores = new float[vocabulary];
        for (int token = 0; token < vocabulary; token++)
        {
            bool skipped = scope == HeadScope.Text && token >= codebookStart && token < codebookEnd;
            scores[token] = skipped ? float.NegativeInfinity : ToUnit(Mix(state, (ulong)token)) * 8;
        }

        Adjust((int)hidden[0], scores);
        scores.CopyTo(logits);
    }

    public void Dispose()
    {
    }

    private static void EmbedOne(ulong seed, Span<float> row)
    {
        for (int index = 0; index < row.Length; index++)
        {
            row[index] = ToUnit(Mix(seed, (ulong)index + 77));
        }
    }

    private static ulong Mix(ulong state, ulong value)
    {
        ulong mixed = (state ^ value) * 0x9E3779B97F4A7C15;
        mixed ^= mixed >> 29;
        mixed *= 0xBF58476D1CE4E5B9;
        return mixed ^ (mixed >> 32);
    }

    private static float ToUnit(ulong value) => ((value >> 40) / (float)(1 << 23)) - 1;

    private sealed class Sequence : ILatentSequence
    {
        private readonly FakeLanguageModel _model;
        private readonly List<ulong> _states;
        private bool _disposed;

        public Sequence(FakeLanguageModel model, List<ulong> states, int capacity)
        {
            (_model, _states, Capacity) = (model, states, capacity);
            model.LiveSequences++;
        }

        public int Length => _states.Count;

        public int Capacity { get; }

        public void Append(ReadOnlySpan<float> embeddings, Span<float> hidden, CancellationToken cancellationToken)
        {
            int count = embeddings.Length / Hidden;
            if (_disposed || Length + count > Capacity)
            {
                throw new ModelStateException("Does not fit.");
            }

            _model.Overlapped |= Interlocked.Exchange(ref _model._running, 1) != 0;
            try
            {
                _model.BeforeAppend(count, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
            }
            finally
            {
                Interlocked.Exchange(ref _model._running, 0);
            }

            _model.Appends.Add(count);
            for (int position = 0; position < count; position++)
            {
                Extend(embeddings.Slice(position * Hidden, Hidden));
                if (hidden.Length == count * Hidden)
                {
                    WriteState(hidden.Slice(position * Hidden, Hidden));
                }
            }

            WriteState(hidden[^Hidden..]);
        }

        public void Rewind(int length) => _states.RemoveRange(length, Length - length);

        public ILatentSequence Fork(int capacity) => new Sequence(_model, [.. _states], capacity);

        public void Dispose()
        {
            _model.LiveSequences -= _disposed ? 0 : 1;
            _disposed = true;
        }

        private void Extend(ReadOnlySpan<float> row)
        {
            ulong state = Length == 0 ? 42 : _states[^1];
            foreach (float value in row)
            {
                state = Mix(state, BitConverter.SingleToUInt32Bits(value));
            }

            _states.Add(state);
        }

        private void WriteState(Span<float> destination)
        {
            destination[0] = Length;
            for (int index = 1; index < Hidden; index++)
            {
                destination[index] = ToUnit(Mix(_states[^1], (ulong)index));
            }
        }
    }
}
