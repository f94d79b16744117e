namespace YoutuVl.Inference.Tokenization;

/// <summary>What a <c>tokenizer.json</c> holds.</summary>
internal sealed record TokenizerParts
{
    /// <summary>Pieces and bytes.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The token of each byte.</summary>
    public required ReadOnlyMemory<int> ByteTokens { get; init; }

    /// <summary>The merge rules.</summary>
    public required MergeTable Merges { get; init; }

    /// <summary>A piece that is in the vocabulary as a whole is one token, whatever the merge rules would make of it (<c>ignore_merges</c>).</summary>
    public required bool TakesWholePieces { get; init; }

    /// <summary>The added tokens, in the order of the file.</summary>
    public required IReadOnlyList<AddedToken> Added { get; init; }

    /// <summary>How text is split.</summary>
    public required IReadOnlyList<IPreTokenizerStep> PreTokenizer { get; init; }
}
