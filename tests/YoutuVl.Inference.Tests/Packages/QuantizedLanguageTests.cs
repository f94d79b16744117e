using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Language;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tests.GoldenData;
using YoutuVl.Inference.Tests.Reference;
using YoutuVl.Inference.Tests.Sessions;

namespace YoutuVl.Inference.Tests.Packages;

/// <summary>
/// What the quantised forms cost against single precision: hidden states after each layer (the model cut off there), logits, and greedy tokens. Limits are
/// measured values times about one and a half, so that a form that became worse fails.
/// </summary>
public sealed class QuantizedLanguageTests(ITestOutputHelper output)
{
    private const int Steps = 24;

    [Theory]
    [InlineData(WeightPrecision.Int8, "golden")]
    [InlineData(WeightPrecision.Int8, "random")]
    [InlineData(WeightPrecision.Int4, "golden")]
    [InlineData(WeightPrecision.Int4, "random")]
    public void Build_AgainstSinglePrecision_StaysWithinItsErrors(WeightPrecision precision, string checkpoint)
    {
        ErrorLimits limits = LimitsOf(precision, checkpoint);
        (LanguageConfig config, ITensorSource tensors, int[] tokens) = Open(checkpoint);
        LanguageGraphOptions options = new FormPlan(PackageForms.For(precision), prepack: false).LanguageOptions(null);
        for (int layers = 1; layers <= config.LayerCount; layers++)
        {
            using var exact = new LanguageScratch(config with { LayerCount = layers }, tensors);
            using var quantised = new LanguageScratch(config with { LayerCount = layers }, tensors, options);
            (float[] Prompt, float[] Decoded, List<float[]> Logits) expected = Run(exact, tokens);
            (float[] Prompt, float[] Decoded, List<float[]> Logits) actual = Run(quantised, tokens);

            double promptError = ParityErrors.Relative(actual.Prompt, expected.Prompt);
            double decodeError = ParityErrors.Relative(actual.Decoded, expected.Decoded);
            double logitError = actual.Logits.Zip(expected.Logits).Average(pair => ParityErrors.RelativeOfLogits(pair.First, pair.Second));
            double equal = actual.Logits.Zip(expected.Logits).Average(pair => Likeliest(pair.First) == Likeliest(pair.Second) ? 1.0 : 0);
            output.WriteLine($"{precision} {checkpoint} after layer {layers}: prompt {promptError:F4} decode {decodeError:F4} logits {logitError:F4} likeliest {equal:F3}");
            promptError.ShouldBeLessThan(limits.Prompt);
            decodeError.ShouldBeLessThan(limits.Decode);
            logitError.ShouldBeLessThan(limits.Logits);
            equal.ShouldBeGreaterThanOrEqualTo(limits.Likeliest);
        }
    }

    [Fact]
    public void For_FourBits_ErrorIsSmallerThanWithoutTheHigherFirstLayer()
    {
        (LanguageConfig config, ITensorSource tensors, int[] tokens) = Open("random");
        PackageForms forms = PackageForms.For(WeightPrecision.Int4);
        using var exact = new LanguageScratch(config, tensors);

        double chosen = Error(forms);
        double plain = Error(forms with { Prefill = "w7a8", Decode = "i4b128" });

        (chosen / plain).ShouldBeLessThan(0.85);

        double Error(PackageForms tried)
        {
            using var quantised = new LanguageScratch(config, tensors, new FormPlan(tried, prepack: false).LanguageOptions(null));
            return ParityErrors.Relative(Run(quantised, tokens).Decoded, Run(exact, tokens).Decoded);
        }
    }

    private static ErrorLimits LimitsOf(WeightPrecision precision, string checkpoint) => (precision, checkpoint) switch
    {
        (WeightPrecision.Int8, "golden") => new(0.032, 0.08, 0.08, 0.75),
        (WeightPrecision.Int8, _) => new(0.034, 0.047, 0.048, 0.75),
        (_, "golden") => new(0.107, 0.29, 0.31, 0.45),
        _ => new(0.06, 0.18, 0.2, 0.6),
    };

    private static (LanguageConfig Config, ITensorSource Tensors, int[] Tokens) Open(string checkpoint)
    {
        if (checkpoint == "golden")
        {
            Checkpoint golden = Checkpoint.Open(GoldenVectors.CheckpointFolder);
            return (golden.Config.Language, golden.Tensors, [.. GoldenVectors.Set.File.Text.PromptIds, .. GoldenVectors.Set.File.Cases[0].InputIds.Take(Steps)]);
        }

        ModelConfig shape = RandomModels.Create(0);
        LanguageConfig language = shape.Language with
        {
            HiddenSize = 256, IntermediateSize = 640, LayerCount = 4, HeadCount = 4, QueryRank = 160, LatentRank = 96, NopeHeadSize = 48, RopeHeadSize = 16,
            ValueHeadSize = 48, VocabularySize = 1000,
        };
        return (language, new RandomTensors(shape with { Language = language }, 5), [.. Enumerable.Range(0, 24 + Steps).Select(index => index * 7919 % 1000)]);
    }

    // The first tokens are a prompt, the last ones are fed one by one.
    private static (float[] Prompt, float[] Decoded, List<float[]> Logits) Run(LanguageScratch scratch, int[] tokens)
    {
        using ILatentSequence sequence = scratch.Model.CreateSequence(tokens.Length);
        float[] prompt = LanguageScratch.Append(sequence, scratch.Embed(tokens.AsSpan(0, tokens.Length - Steps)));
        var decoded = new List<float>();
        var logits = new List<float[]>();
        foreach (int token in tokens.TakeLast(Steps))
        {
            float[] hidden = LanguageScratch.Append(sequence, scratch.Embed(token));
            decoded.AddRange(hidden);
            logits.Add(scratch.Score(hidden));
        }

        return (prompt, [.. decoded], logits);
    }

    private static int Likeliest(float[] logits) => Array.IndexOf(logits, logits.Max());

    /// <summary>Largest relative errors, and the least share of positions whose likeliest token is the same.</summary>
    private sealed record ErrorLimits(double Prompt, double Decode, double Logits, double Likeliest);
}
