using Microsoft.Extensions.Time.Testing;
using YoutuVl.Inference.Generation;

namespace YoutuVl.Inference.Tests.Generation;

/// <summary>A fake model with its tokenizer and a generator.</summary>
internal sealed class GenerationFixture
{
    public GenerationFixture()
    {
        Model = new FakeLanguageModel(Tokenizer.VocabularySize);
        Generator = new TextGenerator(Model, Tokenizer, [Tokenizer.End], Time);
        Model.Adjust = (_, scores) => scores[Tokenizer.End] = Math.Min(scores[Tokenizer.End], -1); // answers go on unless a test says otherwise
    }

    public FakeTokenizer Tokenizer { get; } = FakeTokenizer.Words();

    public FakeTimeProvider Time { get; } = new();

    public FakeLanguageModel Model { get; }

    public TextGenerator Generator { get; }

    public PromptPart Text(string text) => new PromptPart.Tokens(Tokenizer.Encode(text));

    public PromptPart Image(string key, int groups) => new PromptPart.Image(key, Tokenizer.Image, FakeLanguageModel.ImageRows(key, groups), groups);

    public static GenerationRequest Greedy(int tokens, params PromptPart[] prompt) => new(prompt) { Options = GenerationOptions.Greedy with { MaxTokens = tokens } };

    /// <summary>The answer of a session that held nothing before.</summary>
    public async Task<GenerationResult> Fresh(GenerationRequest request)
    {
        using GenerationSession session = Generator.CreateSession(10_000);
        return await session.GenerateAsync(request);
    }

    /// <summary>Makes the model answer these tokens, whatever the prompt, then end.</summary>
    public void Script(int promptLength, params int[] answer) => Model.Adjust = (positions, scores) =>
    {
        int step = positions - promptLength;
        scores[step < answer.Length ? answer[step] : Tokenizer.End] = 100;
    };
}
