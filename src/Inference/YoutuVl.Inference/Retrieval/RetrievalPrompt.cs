using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Retrieval;

/// <summary>The token ids around a picture or a text whose vector is taken: the usual system text, one message of the user, the beginning of the answer.</summary>
internal sealed class RetrievalPrompt
{
    public RetrievalPrompt(SpecialTokenIds tokens, ITokenizer tokenizer)
    {
        BeforeText = [tokens.Begin, .. tokenizer.Encode("system\nYou are a helpful assistant."), tokens.End, .. tokenizer.Encode("\n"), tokens.Begin, .. tokenizer.Encode("user\n")];
        BeforeImage = [.. BeforeText, tokens.VisionStart];
        int[] answer = [tokens.End, .. tokenizer.Encode("\n"), tokens.Begin, .. tokenizer.Encode("assistant\n")];
        AfterImage = [tokens.VisionEnd, .. tokenizer.Encode(RetrievalPrompts.Image), .. answer];
        AfterText = [.. tokenizer.Encode(RetrievalPrompts.Text), .. answer];
    }

    public int[] BeforeImage { get; }

    public int[] AfterImage { get; }

    public int[] BeforeText { get; }

    public int[] AfterText { get; }
}
