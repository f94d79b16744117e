using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tasks;

/// <summary>Writes the conversation of a task: the usual system text, then one message with the picture and the question.</summary>
internal sealed class TaskPromptBuilder(SpecialTokenIds tokens, ITokenizer tokenizer)
{
    private const string SystemText = "You are a helpful assistant.";

    /// <summary>Writes a prompt.</summary>
    /// <param name="image">The picture; null when there is none.</param>
    /// <param name="question">The question.</param>
    public IReadOnlyList<PromptPart> Build(EncodedImage? image, string question)
    {
        int[] begin = [tokens.Begin, .. tokenizer.Encode($"system\n{SystemText}"), tokens.End, .. tokenizer.Encode("\n"), tokens.Begin, .. tokenizer.Encode("user\n")];
        int[] end = [.. tokenizer.EncodePlain(question), tokens.End, .. tokenizer.Encode("\n"), tokens.Begin, .. tokenizer.Encode("assistant\n")];
        return image is null
            ? [new PromptPart.Tokens((int[])[.. begin, .. end])]
            :
            [
                new PromptPart.Tokens((int[])[.. begin, tokens.VisionStart]),
                new PromptPart.Image(image.ContentKey, tokens.Image, image.Embeddings, image.Grid.TokenCount),
                new PromptPart.Tokens((int[])[tokens.VisionEnd, .. end]),
            ];
    }
}
