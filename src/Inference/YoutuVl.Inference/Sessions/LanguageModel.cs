using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Language;

namespace YoutuVl.Inference.Sessions;

/// <summary>The language model of an imported model. Members may be called from any thread; runs go one after another.</summary>
internal sealed class LanguageModel : ILanguageModel
{
    private readonly EmbeddingTable _embedding;
    private readonly LanguageRunner _runner;
    private readonly LanguageHead _head;

    /// <summary>Loads the graphs.</summary>
    /// <param name="config">The dimensions.</param>
    /// <param name="files">The files.</param>
    /// <param name="sessions">Opens graphs.</param>
    /// <exception cref="GraphException">A graph cannot be loaded.</exception>
    /// <exception cref="ModelStateException">The embedding table does not fit the dimensions.</exception>
    public LanguageModel(LanguageConfig config, LanguageModelFiles files, GraphSessionFactory sessions)
    {
        Config = config;
        _embedding = new EmbeddingTable(files.PathOf(LanguageFileNames.Embedding), files.Embedding, (config.VocabularySize, config.HiddenSize));
        GraphSession[] graphs;
        try
        {
            graphs = sessions.Open(files.PathOf(LanguageFileNames.Prefill), files.PathOf(LanguageFileNames.Decode), files.PathOf(LanguageFileNames.Head));
        }
        catch
        {
            _embedding.Dispose();
            throw;
        }

        _runner = new LanguageRunner(config, files.ChunkSize, graphs[0], graphs[1]);
        _head = new LanguageHead(config, files, graphs[2], sessions);
    }

    public LanguageConfig Config { get; }

    public ILatentSequence CreateSequence(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, Config.MaximumPositions);
        return new LatentSequence(_runner, capacity);
    }

    public void Embed(ReadOnlySpan<int> tokens, Span<float> destination)
    {
        if (destination.Length != (long)tokens.Length * Config.HiddenSize)
        {
            throw new ArgumentException($"{tokens.Length} rows of {Config.HiddenSize} values do not fill {destination.Length} values.", nameof(destination));
        }

        for (int index = 0; index < tokens.Length; index++)
        {
            if ((uint)tokens[index] >= (uint)_embedding.RowCount)
            {
                throw new ArgumentException($"Token {tokens[index]} is outside the vocabulary of {_embedding.RowCount}.", nameof(tokens));
            }

            _embedding.Read(tokens[index], destination.Slice(index * Config.HiddenSize, Config.HiddenSize));
        }
    }

    public void Score(ReadOnlySpan<float> hidden, HeadScope scope, Span<float> logits) => _head.Score(hidden, scope, logits);

    public void Dispose()
    {
        _runner.Dispose();
        _head.Dispose();
        _embedding.Dispose();
    }
}
