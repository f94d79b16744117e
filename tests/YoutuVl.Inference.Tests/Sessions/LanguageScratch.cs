using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Language;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Tests.Sessions;

/// <summary>Language graphs in a folder of their own, loaded; the folder goes with them.</summary>
internal sealed class LanguageScratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("language");

    public LanguageScratch(LanguageConfig config, ITensorSource tensors, LanguageGraphOptions? options = null, int chunkSize = 512)
    {
        options ??= new LanguageGraphOptions();
        new LanguageGraphWriter(config, tensors, options).Write(_folder.FullName, CancellationToken.None);
        var files = new LanguageModelFiles
        {
            Folder = _folder.FullName,
            Embedding = EmbeddingFormat.Float32,
            Codebook = options.Codebook,
            ChunkSize = chunkSize,
        };
        EmbeddingTableWriter.Write(files.PathOf(LanguageFileNames.Embedding), files.Embedding, tensors, CancellationToken.None);
        Model = new LanguageModel(config, files, new GraphSessionFactory(new RuntimeOptions { Threads = 1 }));
    }

    public LanguageModel Model { get; }

    public string Folder => _folder.FullName;

    public float[] Embed(params ReadOnlySpan<int> tokens)
    {
        var rows = new float[tokens.Length * Model.Config.HiddenSize];
        Model.Embed(tokens, rows);
        return rows;
    }

    /// <summary>Appends in one call and returns the hidden states of all positions.</summary>
    public static float[] Append(ILatentSequence sequence, float[] embeddings)
    {
        var hidden = new float[embeddings.Length];
        sequence.Append(embeddings, hidden, CancellationToken.None);
        return hidden;
    }

    public float[] Score(ReadOnlySpan<float> hidden, HeadScope scope = HeadScope.All)
    {
        var logits = new float[Model.Config.VocabularySize];
        Model.Score(hidden, scope, logits);
        return logits;
    }

    public void Dispose()
    {
        Model.Dispose();
        _folder.Delete(recursive: true);
    }
}
