namespace YoutuVl.Inference.Graphs.Language;

/// <summary>Names of the language model's files in an imported model's folder.</summary>
internal static class LanguageFileNames
{
    /// <summary>The graph for several new positions.</summary>
    public const string Prefill = "prefill.onnx";

    /// <summary>The graph for one new position.</summary>
    public const string Decode = "decode.onnx";

    /// <summary>The head without the visual codebook.</summary>
    public const string Head = "head.onnx";

    /// <summary>The head's rows of the visual codebook; only when the vocabulary has one.</summary>
    public const string CodebookHead = "head_codebook.onnx";

    /// <summary>The weights of all four graphs, when they share one file.</summary>
    public const string Data = "language.data";

    /// <summary>The embedding table.</summary>
    public const string Embedding = "embedding.bin";
}
