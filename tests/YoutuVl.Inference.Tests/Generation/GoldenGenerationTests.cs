using System.Text.Json;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Generation.Constraints;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tests.GoldenData;
using YoutuVl.Inference.Tests.Packages;

namespace YoutuVl.Inference.Tests.Generation;

public sealed class GoldenGenerationTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private VisionLanguageModel? _model;
    private TextGenerator? _generator;

    private VisionLanguageModel Model => _model.ShouldNotBeNull();

    private TextGenerator Generator => _generator.ShouldNotBeNull();

    public async ValueTask InitializeAsync()
    {
        ModelPackage package = await GoldenPackage.ImportAsync(_folder.File("model"), WeightPrecision.Float32);
        _model = VisionLanguageModel.Load(package.Folder);
        _generator = new TextGenerator(_model.Language, _model.Tokenizer, [_model.Config.Tokens.End], TimeProvider.System);
    }

    public ValueTask DisposeAsync()
    {
        _model?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(0, 256)]
    [InlineData(1, 7)]
    [InlineData(2, 64)]
    [InlineData(3, 1000)]
    public async Task GenerateAsync_GoldenCase_GivesGoldenIds(int number, int chunk)
    {
        GoldenCase golden = GoldenVectors.Set.File.Cases[number];
        GenerationOptions greedy = GenerationOptions.Greedy with { MaxTokens = golden.Greedy.Length, HeadScope = HeadScope.All, PrefillChunk = chunk };
        GenerationOptions published = new() { MaxTokens = greedy.MaxTokens, PrefillChunk = chunk };
        IReadOnlyList<PromptPart> prompt = Prompt(golden);

        (await Fresh(prompt, greedy)).Tokens.ShouldBe(golden.Greedy);
        (await Fresh(prompt, greedy with { RepetitionPenalty = 1.05 })).Tokens.ShouldBe(golden.GreedyWithPenalty);
        (await Fresh(prompt, published)).Tokens.ShouldBe(golden.GreedyWithPenalty, "top-p 0.001 leaves the likeliest token only");
    }

    [Fact]
    public async Task GenerateAsync_SecondQuestionAboutGoldenImage_EqualsFreshRun()
    {
        GoldenCase golden = GoldenVectors.Set.File.Cases[0];
        GenerationOptions options = GenerationOptions.Greedy with { MaxTokens = 8 };
        IReadOnlyList<PromptPart> first = Prompt(golden);
        IReadOnlyList<PromptPart> second = [first[0], first[1], new PromptPart.Tokens(new[] { Model.Config.Tokens.VisionEnd, 97, 98, 99 })];
        using GenerationSession session = Generator.CreateSession(300);
        await session.GenerateAsync(new GenerationRequest(first) { Options = options });
        using GenerationSession fork = session.Fork(200);

        GenerationResult reused = await session.GenerateAsync(new GenerationRequest(second) { Options = options });
        GenerationResult forked = await fork.GenerateAsync(new GenerationRequest(second) { Options = options });

        reused.Counts.ShouldBe(new GenerationCounts(18 + golden.ImageTokens + 3, 18 + golden.ImageTokens, 8));
        GenerationResult fresh = await Fresh(second, options);
        reused.Tokens.ShouldBe(fresh.Tokens);
        forked.Tokens.ShouldBe(fresh.Tokens);
        for (int index = 0; index < 8; index++)
        {
            reused.LogProbabilities[index].ShouldBe(fresh.LogProbabilities[index], 1e-3f);
        }
    }

    [Fact]
    public async Task GenerateAsync_ConstrainedToBox_IsBoxOfFewTokens()
    {
        var grammar = new TokenGrammar(new ConstraintVocabulary(Model.Tokenizer, [Model.Config.Tokens.End]), AnswerFormats.Grounding(224, 160));

        GenerationResult result = await Fresh(Prompt(GoldenVectors.Set.File.Cases[0]), GenerationOptions.Greedy, grammar.CreateConstraint());

        result.Reason.ShouldBe(FinishReason.ConstraintComplete);
        result.Tokens.Length.ShouldBeLessThanOrEqualTo(20);
        result.Text.ShouldMatch("^<box><x_\\d+><y_\\d+><x_\\d+><y_\\d+></box>$");
    }

    [Fact]
    public async Task GenerateAsync_ConstrainedToToolCall_IsValidJson()
    {
        using JsonDocument schema = JsonDocument.Parse("""
            {"type":"object","properties":{"action":{"enum":["click","type"]},"text":{"type":"string","maxLength":12},"x":{"type":"integer","minimum":0,"maximum":224}},"required":["action","x"]}
            """);
        var grammar = new TokenGrammar(new ConstraintVocabulary(Model.Tokenizer, [Model.Config.Tokens.End]), AnswerFormats.ToolCall(schema.RootElement));

        for (int seed = 0; seed < 5; seed++)
        {
            GenerationOptions options = new() { Temperature = 1.5, TopP = 1, Seed = seed, MaxTokens = 200 };
            GenerationResult result = await Fresh(Prompt(GoldenVectors.Set.File.Cases[0]), options, grammar.CreateConstraint());

            result.Reason.ShouldBe(FinishReason.ConstraintComplete);
            string text = Model.Tokenizer.Decode(result.Tokens.AsSpan(), skipSpecial: false);
            using JsonDocument call = JsonDocument.Parse(text["<tool_call>".Length..^"</tool_call>".Length]);
            call.RootElement.GetProperty("x").GetInt32().ShouldBeInRange(0, 224);
        }
    }

    private async Task<GenerationResult> Fresh(IReadOnlyList<PromptPart> prompt, GenerationOptions options, ITokenConstraint? constraint = null)
    {
        using GenerationSession session = Generator.CreateSession(500);
        return await session.GenerateAsync(new GenerationRequest(prompt) { Options = options, Constraint = constraint });
    }

    private IReadOnlyList<PromptPart> Prompt(GoldenCase golden)
    {
        ProcessedImage image = Model.Images.Process(GoldenVectors.Image(golden.Image), new ImageProcessingOptions { MaxPatches = golden.MaxPatches, MaximumEdge = null });
        float[] embeddings = Model.Vision.Encode(image, CancellationToken.None);
        int[] ids = [.. golden.InputIds];
        return
        [
            new PromptPart.Tokens(ids.AsMemory(0, golden.ImageTokenStart)),
            new PromptPart.Image(image.ContentKey, Model.Config.Tokens.Image, embeddings, image.Grid.TokenCount),
            new PromptPart.Tokens(ids.AsMemory(golden.ImageTokenStart)),
        ];
    }
}
