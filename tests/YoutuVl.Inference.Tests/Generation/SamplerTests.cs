using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;

namespace YoutuVl.Inference.Tests.Generation;

public sealed class SamplerTests
{
    private static readonly Gen<float[]> Logits = Gen.Float[-20, 20].Array[2, 300];

    [Fact]
    public void Choose_Greedy_TakesFirstOfLargest()
    {
        var sampler = new TokenSampler(GenerationOptions.Greedy, null, [], 4);

        (int token, float logProbability) = sampler.Choose([0, 3, 3, -1])!.Value;

        token.ShouldBe(1);
        logProbability.ShouldBe(MathF.Log(MathF.Exp(3) / ((2 * MathF.Exp(3)) + 1 + MathF.Exp(-1))), 1e-5f);
    }

    [Fact]
    public void Apply_PositiveAndNegativeScores_DividesAndMultipliesOnce()
    {
        var penalty = new RepetitionPenalty(1.5, [0, 0, 1, 2], 4);
        float[] logits = [3, -2, 0, 5];

        penalty.Apply(logits);

        logits.ShouldBe([2, -3, 0, 5]);
    }

    [Fact]
    public void Choose_RepetitionPenalty_CountsPromptAndOwnTokens()
    {
        var sampler = new TokenSampler(GenerationOptions.Greedy with { RepetitionPenalty = 2 }, null, [0], 3);

        sampler.Choose([3, 2, 1.8f])!.Value.Token.ShouldBe(1);
        sampler.Choose([3, 2, 1.8f])!.Value.Token.ShouldBe(2);
        sampler.Choose([3, 2, 1.2f])!.Value.Token.ShouldBe(0);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Choose_ScoresNotNumbers_IsNamedError(float value)
    {
        var sampler = new TokenSampler(GenerationOptions.Greedy, null, [], 3);

        Should.Throw<GenerationException>(() => sampler.Choose([0, value, 1])).Error.ShouldBe(GenerationError.ScoresInvalid);
    }

    [Fact]
    public void Sample_AnyScores_StaysWithinNucleusOfFullSort() =>
        Gen.Select(Logits, Gen.Double[0.05, 3], Gen.Double[0.001, 1], Gen.Double[0, 0.999999]).Sample((logits, temperature, topP, random) =>
        {
            int token = new NucleusSampler(logits.Length).Sample(logits, temperature, topP, random);

            // Hugging Face: a token stays when the likelier ones together are below topP.
            double[] weights = [.. logits.Select(score => Math.Exp((score - logits.Max()) / temperature))];
            double likelier = weights.Where(weight => weight > weights[token] * (1 + 1e-5)).Sum() / weights.Sum();
            likelier.ShouldBeLessThan(topP + 1e-4);
        });

    [Fact]
    public void Sample_EqualRandomNumber_IsRepeatable() =>
        Gen.Select(Logits, Gen.Double[0, 0.999999]).Sample((logits, random) =>
            new NucleusSampler(logits.Length).Sample(logits, 1, 0.9, random).ShouldBe(new NucleusSampler(logits.Length).Sample(logits, 1, 0.9, random)));

    [Fact]
    public void Sample_TinyTopP_TakesLikeliest() =>
        Logits.Sample(logits => logits[new NucleusSampler(logits.Length).Sample(logits, 0.1, 0.001, 0.5)].ShouldBe(logits.Max(), 1e-5f));

    [Fact]
    public void Sample_TemperatureNextToZero_TakesLikeliest() =>
        new NucleusSampler(3).Sample([1, 2, float.NegativeInfinity], double.Epsilon, 1, 0.99).ShouldBe(1);

    [Fact]
    public void Sample_ManyDraws_FollowProbabilities()
    {
        float[] logits = [MathF.Log(0.5f), MathF.Log(0.3f), MathF.Log(0.15f), MathF.Log(0.05f), float.NegativeInfinity];
        var sampler = new NucleusSampler(logits.Length);
        var counts = new int[logits.Length];
        for (int draw = 0; draw < 10_000; draw++)
        {
            counts[sampler.Sample(logits, 1, 0.9, (draw + 0.5) / 10_000)]++;
        }

        // The nucleus of 0.9 is 0.5 + 0.3 + 0.15; its parts are scaled to one.
        ((double)counts[0]).ShouldBe(5263, 3.0);
        ((double)counts[1]).ShouldBe(3158, 3.0);
        ((double)counts[2]).ShouldBe(1579, 3.0);
        counts[3].ShouldBe(0);
        counts[4].ShouldBe(0);
    }
}
