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
        using var data = new ExternalDataWriter(Path.Combine(folder, LanguageFileNames.Data));
        Save(data, folder, LanguageFileNames.Decode, Decode, cancellationToken);
        Save(data, folder, LanguageFileNames.Prefill, Prefill, cancellationToken);
        int[] all = [.. Enumerable.Range(0, _config.VocabularySize)];
        if (_options.Codebook is not { } codebook)
        {
            Save(data, folder, LanguageFileNames.Head, graph => Head(graph, ":head", all), cancellationToken);
            return;
        }

        int[] text = [.. all.Where(row => row < codebook.First || row >= codebook.End)];
        int[] visual = [.. Enumerable.Range(codebook.First, codebook.Count)];
        Save(data, folder, LanguageFileNames.Head, graph => Head(graph, ":head", text), cancellationToken);
        Save(data, folder, LanguageFileNames.CodebookHead, graph => Head(graph, ":codebook", visual), cancellationToken);
    }

    private static void Save(ExternalDataWriter data, string folder, string file, Action<GraphBuilder> build, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var graph = new GraphBuilder(Path.GetFileNameWithoutExtension(file), data);
        build(graph);
        graph.Save(Path.Combine(folder, file));
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
