namespace YoutuVl.Inference.Sessions;

/// <summary>How the rows of the embedding file are coded. The file has no header: rows follow each other, values little-endian.</summary>
public enum EmbeddingFormat
{
    /// <summary>Single precision: <c>hidden * 4</c> bytes a row.</summary>
    Float32,

    /// <summary>The upper halves of singles: <c>hidden * 2</c> bytes a row.</summary>
    BFloat16,

    /// <summary>A single-precision scale, then signed bytes: <c>4 + hidden</c> bytes a row; value = scale * byte.</summary>
    Int8,
}
