using System.Text.Json;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Generation.Constraints;

namespace YoutuVl.Inference.Tests.Generation.Constraints;

public sealed class ConstrainedGenerationTests
{
    private const string Tools = """
        {"anyOf":[
          {"type":"object","properties":{"name":{"const":"click"},"arguments":{"type":"object","properties":{"x":{"type":"integer","minimum":0,"maximum":1920},"y":{"type":"integer","minimum":0,"maximum":1080}},"required":["x","y"]}},"required":["name","arguments"]},
          {"type":"object","properties":{"name":{"const":"type"},"arguments":{"type":"object","properties":{"text":{"type":"string","maxLength":8}},"required":["text"]}},"required":["name","arguments"]}
        ]}
        """;

    private readonly FakeTokenizer _tokenizer = new(
        ["<box>", "</box>", "<tool_call>", "</tool_call>", "{\"name\": \"", "click", "\", \"arguments\": {\"", .. Enumerable.Range(0, 100).SelectMany(value => new[] { $"<x_{value}>", $"<y_{value}>" })]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task GenerateAsync_Grounding_EndsWithoutRunningForAnEndToken(int prompt)
    {
        GenerationResult result = await Generate(AnswerFormats.Grounding(90, 80), prompt, temperature: 0);

        result.Reason.ShouldBe(FinishReason.ConstraintComplete);
        result.Tokens.Length.ShouldBe(6);
        result.Text.ShouldStartWith("<box><x_");
        result.Text.ShouldEndWith("></box>");
    }

    [Fact]
    public async Task GenerateAsync_ToolCall_IsOneOfTheTools()
    {
        HashSet<string> names = [];
        for (int prompt = 0; prompt < 40; prompt++)
        {
            GenerationResult result = await Generate(AnswerFormats.ToolCall(Parse(Tools)), prompt, temperature: 1.5);

            result.Reason.ShouldBe(FinishReason.ConstraintComplete);
            JsonElement call = Parse(result.Text["<tool_call>".Length..^"</tool_call>".Length]);
            SchemaValidator.IsValid(Parse(Tools), call).ShouldBeTrue(result.Text);
            names.Add(call.GetProperty("name").GetString()!);
        }

        names.ShouldBe(["click", "type"], ignoreOrder: true);
    }

    [Fact]
    public async Task GenerateAsync_AnswerMayGoOn_EndTokenEndsIt()
    {
        GenerationResult result = await Generate(AnswerFormats.Grounding(90, 80, maximumBoxes: 1000), 5, temperature: 0);

        result.Reason.ShouldBe(FinishReason.EndToken);
        (result.Tokens.Length % 6).ShouldBe(1);
    }

    private async Task<GenerationResult> Generate(AnswerFormat format, int prompt, double temperature)
    {
        var model = new FakeLanguageModel(_tokenizer.VocabularySize);
        var generator = new TextGenerator(model, _tokenizer, [_tokenizer.End], TimeProvider.System);
        var grammar = new TokenGrammar(new ConstraintVocabulary(_tokenizer, [_tokenizer.End]), format);
        using GenerationSession session = generator.CreateSession(5000);
        return await session.GenerateAsync(new GenerationRequest([new PromptPart.Tokens(new[] { prompt, 7 })])
        {
            Options = GenerationOptions.Greedy with { Temperature = temperature, Seed = prompt, MaxTokens = 4000 },
            Constraint = grammar.CreateConstraint(),
        });
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
