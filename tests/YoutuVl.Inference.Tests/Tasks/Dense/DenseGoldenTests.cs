using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tasks.Dense;
using YoutuVl.Inference.Tests.GoldenData;
using YoutuVl.Inference.Tests.Sessions;

namespace YoutuVl.Inference.Tests.Tasks.Dense;

public sealed class DenseGoldenTests
{
    [Fact]
    public void Score_GoldenImage_GivesTheGoldenScores()
    {
        GoldenDense dense = GoldenVectors.Set.File.Dense;
        NpyArray expected = GoldenVectors.Set.DenseScores();
        using Checkpoint checkpoint = Checkpoint.Open(GoldenVectors.CheckpointFolder);
        using var scratch = new LanguageScratch(checkpoint.Config.Language, checkpoint.Tensors);
        int index = GoldenVectors.Set.File.Cases.Select(c => c.Image).ToList().IndexOf(dense.Image);
        GoldenCase golden = GoldenVectors.Set.File.Cases[index];

        // What comes before the picture is the same for every question, and what comes after it does not change its states.
        float[] prompt = [.. scratch.Embed([.. golden.InputIds[..golden.ImageTokenStart]]), .. GoldenVectors.Set.ImageEmbeddings(index).Values];
        using ILatentSequence sequence = scratch.Model.CreateSequence(golden.InputLength);
        float[] hidden = LanguageScratch.Append(sequence, prompt);
        var states = new ImageStates(
            hidden.AsMemory(golden.ImageTokenStart * checkpoint.Config.Language.HiddenSize),
            new PatchGrid(golden.GridHeight, golden.GridWidth, checkpoint.Config.Vision.MergeSize));

        ClassScores scores = DenseScorer.Score(scratch.Model, states, [.. dense.LabelIds.Select(ids => ids.ToArray())], CancellationToken.None);

        int[] shape = [scores.Rows, scores.Columns, scores.Classes];
        shape.ShouldBe(expected.Shape);
        for (int i = 0; i < scores.Values.Length; i++)
        {
            Math.Abs(scores.Values[i] - expected.Values[i]).ShouldBeLessThan(1e-3f);
        }
    }
}
