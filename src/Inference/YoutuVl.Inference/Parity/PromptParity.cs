using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Parity;

/// <summary>Prompts in the chat template.</summary>
internal sealed class PromptParity
{
    private readonly ParityContext _context;
    private readonly ChatTemplate _template;

    public PromptParity(ParityContext context)
    {
        _context = context;
        _template = new ChatTemplate(context.Model.Tokenizer, context.Model.Config.Tokens, new ChatTemplateOptions());
    }

    /// <summary>Writes the prompt of a question about one picture.</summary>
    /// <param name="question">The question.</param>
    /// <param name="image">The picture.</param>
    /// <param name="embeddings">The vision encoder's output for it.</param>
    public IReadOnlyList<PromptPart> Build(string question, ProcessedImage image, float[] embeddings) => ChatPrompt.Create(
        _template.Render([ChatMessage.User(question, 1)], generationPrompt: true),
        _ => new PromptPart.Image(image.ContentKey, _context.Model.Config.Tokens.Image, embeddings, image.Grid.TokenCount));

    /// <summary>Compares the ids of a case's prompt, its length, and the place of its picture.</summary>
    public ParityCheck Check(int index, IReadOnlyList<PromptPart> prompt)
    {
        GoldenCase golden = _context.Golden.File.Cases[index];
        int[] ids = [.. prompt.OfType<PromptPart.Tokens>().SelectMany(part => part.Ids.ToArray())];
        int start = prompt.TakeWhile(part => part is not PromptPart.Image).Sum(part => part.Length);
        int wrong = ids.Zip(golden.InputIds).Count(pair => pair.First != pair.Second)
            + Math.Abs(ids.Length - golden.InputIds.Length)
            + Math.Abs(prompt.Sum(part => part.Length) - golden.InputLength)
            + Math.Abs(start - golden.ImageTokenStart);
        return ParityCheck.AtMost($"case {index} prompt: ids and places that differ", wrong, 0);
    }
}
