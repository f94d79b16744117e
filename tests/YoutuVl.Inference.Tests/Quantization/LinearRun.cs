using Microsoft.ML.OnnxRuntime;
using YoutuVl.Inference.Graphs;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Tests.Quantization;

/// <summary>A graph of one linear layer, written to a folder of its own and run once.</summary>
internal static class LinearRun
{
    public static float[] Run(ILinearForm form, Matrix input, Matrix weights, float[]? bias = null)
    {
        string folder = Directory.CreateTempSubdirectory("linear").FullName;
        try
        {
            string path = Write(form, folder, weights, bias);
            using var session = new InferenceSession(path);
            using OrtValue value = OrtValue.CreateTensorValueFromMemory(input.Values, [input.Rows, input.Columns]);
            using var options = new RunOptions();
            using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(options, ["x"], [value], ["y"]);
            return outputs[0].GetTensorDataAsSpan<float>().ToArray();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static string Write(ILinearForm form, string folder, Matrix weights, float[]? bias = null)
    {
        using var data = new ExternalDataWriter(Path.Combine(folder, "linear.data"));
        var graph = new GraphBuilder("linear", data);
        string input = graph.Input("x", ElementType.Float, "rows", weights.Columns);
        string? added = bias is null ? null : graph.Constant<float>("bias", ElementType.Float, [bias.Length], bias);
        string result = form.Apply(graph, input, weights.AsWeights("w"), added);
        graph.Output("y", result, ElementType.Float, "rows", weights.Rows);
        string path = Path.Combine(folder, "linear.onnx");
        graph.Save(path);
        return path;
    }
}
