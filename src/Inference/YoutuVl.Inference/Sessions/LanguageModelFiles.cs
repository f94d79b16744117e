using YoutuVl.Inference.Graphs.Language;

namespace YoutuVl.Inference.Sessions;

/// <summary>Where the files of an imported language model lie and how they are coded.</summary>
internal sealed record LanguageModelFiles
{
    /// <summary>The folder with the files named in <see cref="LanguageFileNames"/>.</summary>
    public required string Folder { get; init; }

    /// <summary>How the embedding table is coded.</summary>
    public required EmbeddingFormat Embedding { get; init; }

    /// <summary>The visual codebook's ids, when the head was split.</summary>
    public TokenRange? Codebook { get; init; }

    /// <summary>Positions that one run of the prefill graph takes at most.</summary>
    public int ChunkSize { get; init; } = 512;

    /// <summary>The path of one file.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);
}
