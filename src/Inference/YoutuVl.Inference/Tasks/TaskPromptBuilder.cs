using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tasks;

/// <summary>Writes the conversation of a task: the usual system text, then one message with the picture and the question.</summary>
internal sealed class TaskPromptBuilder(SpecialTokenIds tokens, ITokenizer tokenizer)
{
    private readonly ChatTemplate _template = new(tokenizer, tokens, new ChatTemplateOptions());

    /// <summary>Writes a prompt.</summary>
    /// <param name="image">The picture; null when there is none.</param>
    /// <param name="question">The question.</param>
    public IReadOnlyList<PromptPart> Build(EncodedImage? image, string question) => ChatPrompt.Create(
        _template.Render([ChatMessage.User(question, image is null ? 0 : 1)], generationPrompt: true),
        _ => new PromptPart.Image(image!.ContentKey, tokens.Image, image.Embeddings, image.Grid.TokenCount));
}
