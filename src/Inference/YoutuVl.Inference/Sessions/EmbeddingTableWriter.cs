using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Sessions;

/// <summary>Writes the embedding file of an imported model, row by row.</summary>
internal static class EmbeddingTableWriter
{
    private const string Tensor = "model.embed_tokens.weight";

    /// <summary>Writes all rows of the checkpoint's embedding table.</summary>
    /// <param name="path">The file; an old one is replaced.</param>
    /// <param name="format">How rows are coded.</param>
    /// <param name="tensors">The checkpoint.</param>
    /// <param name="cancellationToken">Ends the work between two rows.</param>
    public static void Write(string path, EmbeddingFormat format, ITensorSource tensors, CancellationToken cancellationToken)
    {
        int rows = tensors.Shape(Tensor)[0];
        int hidden = tensors.Shape(Tensor)[1];
        var values = new float[hidden];
        var bytes = new byte[EmbeddingRows.RowBytes(format, hidden)];
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        for (int row = 0; row < rows; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tensors.Read(Tensor, (long)row * hidden, values);
            EmbeddingRows.Encode(format, values, bytes);
            stream.Write(bytes);
        }
    }
}
