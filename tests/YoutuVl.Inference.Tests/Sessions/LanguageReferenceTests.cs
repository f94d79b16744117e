using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tests.Reference;

namespace YoutuVl.Inference.Tests.Sessions;

/// <summary>The language graphs against the plain reference, at shapes that differ in every dimension.</summary>
public sealed class LanguageReferenceTests
{
    private const int PrefillLength = 9;
    private const double Tolerance = 1e-4;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Append_PrefillThenSingleTokens_EqualsReference(int shape)
    {
        ModelConfig config = RandomModels.Create(shape);
        var weights = new RandomTensors(config, seed: 23);
        int[] tokens = [.. Enumerable.Range(0, 13).Select(index => index * 7 % config.Language.VocabularySize)];
        var reference = new ReferenceLanguage(config.Language, weights);
        double[][] expected = reference.Hidden(reference.Embed(tokens));
        using var scratch = new LanguageScratch(config.Language, weights, chunkSize: 4);
        using ILatentSequence sequence = scratch.Model.CreateSequence(tokens.Length);

        float[] hidden = LanguageScratch.Append(sequence, scratch.Embed(tokens.AsSpan(0, PrefillLength)));
        foreach (int token in tokens[PrefillLength..])
        {
            hidden = [.. hidden, .. LanguageScratch.Append(sequence, scratch.Embed(token))];
        }

        VisionEncoderTests.RelativeError(hidden, [.. expected.SelectMany(row => row)]).ShouldBeLessThan(Tolerance);
        int width = config.Language.HiddenSize;
        VisionEncoderTests.RelativeError(scratch.Score(hidden.AsSpan(^width..)), reference.Logits(expected[^1])).ShouldBeLessThan(Tolerance);
    }
}
