namespace YoutuVl.Inference.Tokenization;

/// <summary>A part of a message.</summary>
public abstract record ChatContent
{
    private ChatContent()
    {
    }

    /// <summary>Text. It counts as coming from outside, see <see cref="ChatTemplateOptions.RecognizesSpecialTokens"/>.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : ChatContent;

    /// <summary>The place of an image. Images are numbered through the conversation in the order of their places.</summary>
    public sealed record Image : ChatContent;
}
