using System.Collections.Immutable;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Synthesis;

namespace YoutuVl.Inference.Tests.Generation;

public sealed class HeadScopeTests
{
    [Fact]
    public async Task GenerateAsync_TextScope_EqualsAllRowsWithCodebookMasked() =>
        await Gen.Select(Gen.Int[0, 100_000], Gen.Double[0, 2], Gen.Double[0.5, 1], Gen.Double[1, 1.3]).SampleAsync(async (seed, temperature, topP, penalty) =>
        {
            FakeTokenizer tokenizer = FakeTokenizer.Words();
            var model = new FakeLanguageModel(tokenizer.VocabularySize, codebookStart: 50, codebookEnd: 180);
            var generator = new TextGenerator(model, tokenizer, [tokenizer.End], TimeProvider.System);
            PromptPart prompt = new PromptPart.Tokens(new[] { seed % 256, seed % 17, 200 });
            GenerationOptions options = new() { Temperature = temperature, TopP = topP, RepetitionPenalty = penalty, Seed = seed, MaxTokens = 12 };

            ImmutableArray<int> text = await Run(generator, new([prompt]) { Options = options });
            ImmutableArray<int> all = await Run(generator, new([prompt]) { Options = options with { HeadScope = HeadScope.All }, Constraint = new MaskedRange(50, 180) });

            text.ShouldBe(all);
            text.ShouldAllBe(token => token < 50 || token >= 180);
        }, iter: 200);

    [Theory]
    [InlineData(WeightPrecision.Float32)]
    [InlineData(WeightPrecision.Int4)]
    public async Task GenerateAsync_SyntheticModelInTextScope_EqualsAllRowsWithCodebookMasked(WeightPrecision precision)
    {
        using var folder = new TemporaryFolder();
        new CheckpointSynthesizer(SyntheticShapes.Tiny).Write(folder.File("checkpoint"), null, CancellationToken.None);
        ModelPackage package = await ModelImporter.ImportAsync(folder.File("checkpoint"), folder.File("model"), new ImportOptions { Precision = precision }, CancellationToken.None);
        using VisionLanguageModel model = VisionLanguageModel.Load(package.Folder);
        CodebookRange codebook = package.Manifest.Codebook.ShouldNotBeNull();
        var generator = new TextGenerator(model.Language, model.Tokenizer, [model.Config.Tokens.End], TimeProvider.System);
        for (int seed = 0; seed < 4; seed++)
        {
            PromptPart prompt = new PromptPart.Tokens(new[] { seed + 1, 7, 9, seed });
            GenerationOptions options = new() { Temperature = seed, TopP = 0.9, Seed = seed, MaxTokens = 16 };

            ImmutableArray<int> text = await Run(generator, new([prompt]) { Options = options });
            ImmutableArray<int> all = await Run(
                generator, new([prompt]) { Options = options with { HeadScope = HeadScope.All }, Constraint = new MaskedRange(codebook.First, codebook.First + codebook.Count) });

            text.ShouldBe(all);
        }
    }

    private static async Task<ImmutableArray<int>> Run(TextGenerator generator, GenerationRequest request)
    {
        using GenerationSession session = generator.CreateSession(50);
        return (await session.GenerateAsync(request)).Tokens;
    }
}
