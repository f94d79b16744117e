namespace YoutuVl.Inference.Tokenization;

/// <summary>A token that is found in the text as it stands, before any splitting (an entry of <c>added_tokens</c>). Immutable.</summary>
/// <param name="Id">The id.</param>
/// <param name="Content">The text.</param>
public sealed record AddedToken(int Id, string Content)
{
    /// <summary>Left out when text is decoded without special tokens, and not recognised in text from outside.</summary>
    public bool IsSpecial { get; init; }

    /// <summary>Takes the white space on its left with it.</summary>
    public bool StripsLeft { get; init; }

    /// <summary>Takes the white space on its right with it.</summary>
    public bool StripsRight { get; init; }

    /// <summary>Only counts where no word character touches it.</summary>
    public bool IsSingleWord { get; init; }

    /// <summary>Is looked for after the tokens that are not, in what they left over.</summary>
    public bool IsNormalized { get; init; }
}
