namespace YoutuVl.Inference.Packages;

/// <summary>The steps of an import, in their order.</summary>
public enum ImportStage
{
    /// <summary>The vision encoder and the merger are written.</summary>
    Vision,

    /// <summary>The language model's layers and head are written.</summary>
    Language,

    /// <summary>The embedding table is written.</summary>
    Embedding,

    /// <summary>Files are hashed and the manifest is written.</summary>
    Hashing,
}
