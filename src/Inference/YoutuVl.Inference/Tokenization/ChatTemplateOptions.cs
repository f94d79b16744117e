namespace YoutuVl.Inference.Tokenization;

/// <summary>What the chat template leaves open.</summary>
public sealed class ChatTemplateOptions
{
    /// <summary>The system text of a conversation that does not begin with one.</summary>
    /// <value>Default: the published template's.</value>
    public string DefaultSystemText { get; init; } = "You are a helpful assistant.";

    /// <summary>
    /// Whether special tokens that are written out in a message count as such. Off, text read from a screen or typed by a user cannot end its message or begin another; on,
    /// prompts are token for token what the published tokenizer makes of them even then. Texts without special tokens are the same either way.
    /// </summary>
    /// <value>Default false.</value>
    public bool RecognizesSpecialTokens { get; init; }
}
