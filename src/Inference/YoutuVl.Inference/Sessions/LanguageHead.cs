using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Language;

namespace YoutuVl.Inference.Sessions;

/// <summary>Scores the vocabulary for a hidden state. Thread-safe.</summary>
internal sealed unsafe class LanguageHead : IDisposable
{
    private readonly LanguageConfig _config;
    private readonly TokenRange _codebook;
    private readonly GraphSession _text;
    private readonly Func<GraphSession>? _openVisual;
    private readonly Lock _gate = new();
    private GraphSession? _visual;

    public LanguageHead(LanguageConfig config, LanguageModelFiles files, GraphSession text, GraphSessionFactory sessions)
    {
        _config = config;
        _codebook = files.Codebook ?? new TokenRange(config.VocabularySize, 0);
        _text = text;

        // Text tasks never ask for the codebook, so its graph is loaded when somebody does.
        _openVisual = files.Codebook is null ? null : () => sessions.Open(files.PathOf(LanguageFileNames.CodebookHead));
    }

    /// <summary>See <see cref="ILanguageModel.Score"/>.</summary>
    public void Score(ReadOnlySpan<float> hidden, HeadScope scope, Span<float> logits)
    {
        if (hidden.Length != _config.HiddenSize || logits.Length != _config.VocabularySize)
        {
            throw new ArgumentException(
                $"The head takes {_config.HiddenSize} values and gives {_config.VocabularySize}, not {hidden.Length} and {logits.Length}.", nameof(logits));
        }

        lock (_gate)
        {
            // The graph writes text rows without a gap: what lies behind the codebook is moved up afterwards.
            int textRows = _config.VocabularySize - _codebook.Count;
            Run(_text, hidden, logits[..textRows]);
            logits[_codebook.First..textRows].CopyTo(logits[_codebook.End..]);
            Span<float> visual = logits.Slice(_codebook.First, _codebook.Count);
            if (scope == HeadScope.Text)
            {
                visual.Fill(float.NegativeInfinity);
            }
            else if (_openVisual is not null)
            {
                Run(_visual ??= _openVisual(), hidden, visual);
            }
        }
    }

    public void Dispose()
    {
        _text.Dispose();
        _visual?.Dispose();
    }

    private static void Run(GraphSession session, ReadOnlySpan<float> hidden, Span<float> logits)
    {
        fixed (float* input = hidden)
        fixed (float* output = logits)
        {
            using GraphBinding binding = session.Bind();
            binding.Input(LanguageValues.Hidden, input, 1, hidden.Length);
            binding.Output(LanguageValues.Logits, output, 1, logits.Length);
            session.Run(binding, shrink: false, CancellationToken.None);
        }
    }
}
