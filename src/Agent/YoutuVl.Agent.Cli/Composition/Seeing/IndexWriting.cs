using YoutuVl.Agent.Cli.Output;
using YoutuVl.Inference.Retrieval;

namespace YoutuVl.Agent.Cli.Composition.Seeing;

/// <summary>Writes an index where the user wants it.</summary>
internal static class IndexWriting
{
    /// <summary>Writes it.</summary>
    /// <param name="index">The index.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="OutputFileException">It cannot be written.</exception>
    public static void Save(EmbeddingIndex index, string path)
    {
        try
        {
            EmbeddingIndexFile.Save(index, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputFileException(path, e);
        }
    }
}
