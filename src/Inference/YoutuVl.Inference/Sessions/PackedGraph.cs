using Microsoft.ML.OnnxRuntime;

namespace YoutuVl.Inference.Sessions;

/// <summary>
/// Puts a second copy of a graph's weights beside them, in the order in which this processor's kernels take them. The runtime maps that copy from the file;
/// without it every weight is put in order at load, in memory of the process that cannot be evicted. On another kind of processor, or with another version of
/// the runtime, the copy does not fit: the runtime notices by its hash and puts the weights in order itself.
/// </summary>
internal static class PackedGraph
{
    /// <summary>The end of the new data file's name.</summary>
    public const string DataExtension = ".packed.data";

    /// <summary>Rewrites a graph and its data file. Takes as much memory as the weights.</summary>
    /// <param name="path">The graph, whose only data file has the same name with the extension <c>.data</c>. That file is replaced by another one.</param>
    /// <exception cref="GraphException">The graph cannot be loaded.</exception>
    public static void Rewrite(string path)
    {
        string written = path + ".new";
        string data = Path.ChangeExtension(path, null) + DataExtension;
        try
        {
            using SessionOptions settings = GraphSessionFactory.SavingSettings(written, Path.GetFileName(data));
            new InferenceSession(path, settings).Dispose();
        }
        catch (OnnxRuntimeException error)
        {
            throw new GraphException(path, $"ONNX Runtime cannot put its weights in order ({error.Message}). Import the checkpoint again.", error);
        }

        PackedGraphAligner.Align(written, data);
        File.Move(written, path, overwrite: true);
        File.Delete(Path.ChangeExtension(path, ".data"));
    }
}
