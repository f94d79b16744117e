namespace YoutuVl.Inference.Tokenization;

/// <summary>A piece of a written-out conversation.</summary>
public abstract record ChatSegment
{
    private ChatSegment()
    {
    }

    /// <summary>Text and markers, as token ids.</summary>
    /// <param name="Ids">The ids, at least one.</param>
    public sealed record Tokens(ReadOnlyMemory<int> Ids) : ChatSegment;

    /// <summary>Where the merged groups of an image go, between its two vision markers.</summary>
    /// <param name="Index">Which image of the conversation, from 0.</param>
    public sealed record Image(int Index) : ChatSegment;
}
