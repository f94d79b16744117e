namespace YoutuVl.Inference.Generation;

/// <summary>A piece of a prompt. Two prompts share a prefix as far as their pieces are equal.</summary>
public abstract record PromptPart
{
    private PromptPart()
    {
    }

    /// <summary>Positions that the piece takes.</summary>
    public abstract int Length { get; }

    /// <summary>Text, as token ids.</summary>
    /// <param name="Ids">The ids.</param>
    public sealed record Tokens(ReadOnlyMemory<int> Ids) : PromptPart
    {
        /// <inheritdoc/>
        public override int Length => Ids.Length;
    }

    /// <summary>The merged groups of an image.</summary>
    /// <param name="ContentKey">Equal keys mean equal embeddings.</param>
    /// <param name="PadToken">The token id that stands for each group; the repetition penalty counts it.</param>
    /// <param name="Embeddings"><c>[groups, hidden]</c>.</param>
    /// <param name="TokenCount">Number of groups.</param>
    public sealed record Image(string ContentKey, int PadToken, ReadOnlyMemory<float> Embeddings, int TokenCount) : PromptPart
    {
        /// <inheritdoc/>
        public override int Length => TokenCount;
    }
}
