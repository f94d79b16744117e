using System.Collections.Immutable;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Sessions;

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
            ImmutableArray<int> all = await Run(generator, new([prompt]) { Options = options with { HeadScope = HeadScope.All }, Constraint = new Masked(50, 180) });

            text.ShouldBe(all);
            text.ShouldAllBe(token => token < 50 || token >= 180);
        }, iter: 200);

    private static async Task<ImmutableArray<int>> Run(TextGenerator generator, GenerationRequest request)
    {
        using GenerationSession session = generator.CreateSession(50);
        return (await session.GenerateAsync(request)).Tokens;
    }

    private sealed class Masked(int start, int end) : ITokenConstraint
    {
        public bool IsComplete => false;

        public void Apply(Span<float> logits) => logits[start..end].Fill(float.NegativeInfinity);

        public void Accept(int token)
        {
        }
    }
}
