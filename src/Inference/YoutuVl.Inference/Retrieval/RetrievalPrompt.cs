using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Retrieval;

/// <summary>The token ids around a picture or a text whose vector is taken: the usual system text, one message of the user, the beginning of the answer.</summary>
internal sealed class RetrievalPrompt
{
    public RetrievalPrompt(SpecialTokenIds tokens, ITokenizer tokenizer)
    {
        var template = new ChatTemplate(tokenizer, tokens, new ChatTemplateOptions());
        (BeforeImage, AfterImage) = Around(template, RetrievalPrompts.Image);

        // A text stands where a picture would, without the two markers of the picture.
        (int[] before, int[] after) = Around(template, RetrievalPrompts.Text);
        (BeforeText, AfterText) = (before[..^1], after[1..]);
    }

    public int[] BeforeImage { get; }

    public int[] AfterImage { get; }

    public int[] BeforeText { get; }

    public int[] AfterText { get; }

    private static (int[] Before, int[] After) Around(ChatTemplate template, string question)
    {
        IReadOnlyList<ChatSegment> segments = template.Render([ChatMessage.User(question, images: 1)], generationPrompt: true);
        return (((ChatSegment.Tokens)segments[0]).Ids.ToArray(), ((ChatSegment.Tokens)segments[^1]).Ids.ToArray());
    }
}
