namespace YoutuVl.Inference.Retrieval;

/// <summary>The requests whose answer's first state stands for a picture or a text. Equal but for one word, so that both end in the same place.</summary>
internal static class RetrievalPrompts
{
    /// <summary>Follows a picture.</summary>
    public const string Image = "\nSummarize the image above in one word:";

    /// <summary>Follows a text.</summary>
    public const string Text = "\nSummarize the sentence above in one word:";
}
