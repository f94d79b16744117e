using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs.Language;

/// <summary>
/// Writes the language model's graphs and their weights: <c>prefill.onnx</c> for several new positions, <c>decode.onnx</c> for one, and the head apart, so that
/// it runs only where it is asked for.
/// </summary>
internal sealed class LanguageGraphWriter
{
    private readonly LanguageConfig _config;
    private readonly LanguageWeights _weights;
    private readonly LanguageGraphOptions _options;

    public LanguageGraphWriter(LanguageConfig config, ITensorSource tensors, LanguageGraphOptions options)
    {
        _config = config;
        _weights = new LanguageWeights(config, tensors);
        _options = options;
    }

    /// <summary>Writes all graphs into a folder; files of the same names are replaced.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="cancellationToken">Ends the work between two graphs.</param>
    public void Write(string folder, CancellationToken cancellationToken)
    {
        using ExternalDataWriter? shared = _options.DataPerGraph ? null : new ExternalDataWriter(Path.Combine(folder, LanguageFileNames.Data));
        foreach ((string name, Action<GraphBuilder> build) in Graphs())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string path = Path.Combine(folder, name);
            using (ExternalDataWriter? own = shared is null ? new ExternalDataWriter(Path.ChangeExtension(path, ".data")) : null)
            {
                var graph = new GraphBuilder(Path.GetFileNameWithoutExtension(name), shared ?? own!);
                build(graph);
                graph.Save(path);
            }

            _options.Written?.Invoke(path);
        }
    }

    private IEnumerable<(string Name, Action<GraphBuilder> Build)> Graphs()
    {
        yield return (LanguageFileNames.Decode, Decode);
        yield return (LanguageFileNames.Prefill, Prefill);
        TokenRange codebook = _options.Codebook ?? new TokenRange(_config.VocabularySize, 0);
        int[] text = [.. Enumerable.Range(0, _config.VocabularySize).Where(row => row < codebook.First || row >= codebook.End)];
        yield return (LanguageFileNames.Head, graph => Head(graph, ":head", text));
        if (codebook.Count > 0)
        {
            yield return (LanguageFileNames.CodebookHead, graph => Head(graph, ":codebook", [.. Enumerable.Range(codebook.First, codebook.Count)]));
        }
    }

    private void Prefill(GraphBuilder graph)
    {
        var layers = new LanguageLayers(graph, _config, _weights, _options.Prefill);
        new LanguageGraph(graph, _config, layers).Build(new PrefillAttention(graph, _config, _weights, _options).Apply);
    }

    private void Decode(GraphBuilder graph)
    {
        var layers = new LanguageLayers(graph, _config, _weights, _options.Decode);
        new LanguageGraph(graph, _config, layers).Build(new DecodeAttention(graph, _config, _weights, _options.Absorb).Apply);
    }

    private void Head(GraphBuilder graph, string part, int[] rows)
    {
        string hidden = graph.Input(LanguageValues.Hidden, ElementType.Float, 1, _config.HiddenSize);
        using (graph.Scope("lm_head"))
        {
            string logits = _options.Head.Apply(graph, hidden, _weights.Head(part, rows), null);
            graph.Output(LanguageValues.Logits, logits, ElementType.Float, 1, rows.Length);
        }
    }
}
