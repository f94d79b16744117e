using System.Globalization;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs.Language;

/// <summary>The layers of the language model around an attention of one kind.</summary>
internal sealed class LanguageGraph(GraphBuilder graph, LanguageConfig config, LanguageLayers layers)
{
    /// <summary>Adds the whole model: inputs, layers, final norm, outputs.</summary>
    /// <param name="attend">Adds one layer's attention: rotated queries, cache, and new cache rows to <c>[S, heads * value]</c>.</param>
    public void Build(Func<string, string, string, string> attend)
    {
        int width = config.LatentRank + config.RopeHeadSize;
        string state = layers.Embeddings;
        string hidden = layers.In("model", () =>
        {
            for (int layer = 0; layer < config.LayerCount; layer++)
            {
                string past = graph.Input(LanguageValues.Past(layer), ElementType.Float, LanguageValues.PastPositions, width);
                (state, string rows) = layers.In(
                    string.Create(CultureInfo.InvariantCulture, $"layers.{layer}"), () => Layer(state, past, attend));
                graph.Output(LanguageValues.Present(layer), rows, ElementType.Float, LanguageValues.NewPositions, width);
            }

            return layers.Norm("norm", state);
        });
        graph.Output(LanguageValues.Hidden, hidden, ElementType.Float, LanguageValues.NewPositions, config.HiddenSize);
    }

    private (string State, string Rows) Layer(string state, string past, Func<string, string, string, string> attend)
    {
        string normed = layers.Norm("input_layernorm", state);
        (string attended, string rows) = layers.In("self_attn", () =>
        {
            string added = layers.CacheRows(normed);
            return (layers.Linear("o_proj", attend(layers.Queries(normed), past, added)), added);
        });
        string middle = graph.Node("Add", [state, attended]);
        return (graph.Node("Add", [middle, layers.FeedForward(layers.Norm("post_attention_layernorm", middle))]), rows);
    }
}
