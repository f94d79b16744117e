using System.Collections.Immutable;

namespace YoutuVl.Inference.Tokenization;

/// <summary>A tag of the answer grammar, such as <c>&lt;box&gt;</c>. Whether it is one token or several pieces depends on the checkpoint.</summary>
/// <param name="Text">The tag as it is written.</param>
/// <param name="Ids">Its tokens when it stands alone, at least one.</param>
public sealed record StructuralTag(string Text, ImmutableArray<int> Ids)
{
    /// <summary>Whether the checkpoint has a token for the tag.</summary>
    public bool IsOneToken => Ids.Length == 1;

    /// <summary>Looks a tag up.</summary>
    /// <param name="tokenizer">The model's tokenizer.</param>
    /// <param name="text">The tag as it is written.</param>
    public static StructuralTag Find(ITokenizer tokenizer, string text)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new StructuralTag(text, tokenizer.IdOf(text) is { } id ? [id] : [.. tokenizer.EncodePlain(text)]);
    }
}
