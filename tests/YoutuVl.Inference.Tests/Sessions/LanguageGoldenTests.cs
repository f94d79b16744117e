using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tests.GoldenData;

namespace YoutuVl.Inference.Tests.Sessions;

public sealed class LanguageGoldenTests : IDisposable
{
    private const double Tolerance = 1e-3;
    private readonly Checkpoint _checkpoint = Checkpoint.Open(GoldenVectors.CheckpointFolder);
    private readonly LanguageScratch _scratch;

    public LanguageGoldenTests() => _scratch = new LanguageScratch(_checkpoint.Config.Language, _checkpoint.Tensors);

    public void Dispose()
    {
        _scratch.Dispose();
        _checkpoint.Dispose();
    }

    [Fact]
    public void Append_TextPrompt_LogitsOfAllPositionsMatch()
    {
        NpyArray expected = GoldenVectors.Set.TextLogits();
        int[] prompt = [.. GoldenVectors.Set.File.Text.PromptIds];
        using ILatentSequence sequence = _scratch.Model.CreateSequence(prompt.Length);

        float[] hidden = LanguageScratch.Append(sequence, _scratch.Embed(prompt));

        int width = _checkpoint.Config.Language.HiddenSize;
        for (int position = 0; position < prompt.Length; position++)
        {
            LargestDifference(_scratch.Score(hidden.AsSpan(position * width, width)), expected.Row(position)).ShouldBeLessThan(Tolerance);
        }
    }

    [Fact]
    public void Append_TextPrompt_GreedyIdsMatch()
    {
        GoldenText text = GoldenVectors.Set.File.Text;

        Greedy(_scratch.Embed([.. text.PromptIds]), text.Greedy.Length).Tokens.ShouldBe([.. text.Greedy]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Append_PromptWithImage_LogitsAndGreedyIdsMatch(int index)
    {
        GoldenCase question = GoldenVectors.Set.File.Cases[index];
        float[] text = _scratch.Embed([.. question.InputIds]);
        int split = question.ImageTokenStart * _checkpoint.Config.Language.HiddenSize;
        float[] prompt = [.. text[..split], .. GoldenVectors.Set.ImageEmbeddings(index).Values, .. text[split..]];

        (int[] tokens, float[] first) = Greedy(prompt, question.Greedy.Length);

        LargestDifference(first, GoldenVectors.Set.LastLogits(index).Values).ShouldBeLessThan(Tolerance);
        tokens.ShouldBe([.. question.Greedy]);
    }

    private (int[] Tokens, float[] FirstLogits) Greedy(float[] prompt, int count)
    {
        using ILatentSequence sequence = _scratch.Model.CreateSequence(1024);
        var hidden = new float[_checkpoint.Config.Language.HiddenSize];
        sequence.Append(prompt, hidden, CancellationToken.None);
        float[] first = _scratch.Score(hidden);
        float[] logits = first;
        var tokens = new List<int>();
        while (tokens.Count < count)
        {
            tokens.Add(Array.IndexOf(logits, logits.Max()));
            sequence.Append(_scratch.Embed(tokens[^1]), hidden, CancellationToken.None);
            logits = _scratch.Score(hidden);
        }

        return ([.. tokens], first);
    }

    private static double LargestDifference(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected)
    {
        actual.Length.ShouldBe(expected.Length);
        double largest = 0;
        for (int index = 0; index < actual.Length; index++)
        {
            largest = Math.Max(largest, Math.Abs((double)actual[index] - expected[index]));
        }

        return largest;
    }
}
