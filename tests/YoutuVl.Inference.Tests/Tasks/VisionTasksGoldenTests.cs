using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Tasks;
using YoutuVl.Inference.Tests.GoldenData;
using YoutuVl.Inference.Tests.Packages;

namespace YoutuVl.Inference.Tests.Tasks;

public sealed class VisionTasksGoldenTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tasks");
    private VisionLanguageModel? _model;
    private VisionTasks? _tasks;

    private VisionTasks Tasks => _tasks.ShouldNotBeNull();

    public async ValueTask InitializeAsync()
    {
        string package = Path.Combine(_folder.FullName, "model");
        await GoldenPackage.ImportAsync(package, WeightPrecision.Float32);
        _model = VisionLanguageModel.Load(package);
        _tasks = new VisionTasks(_model, new TaskOptions
        {
            Images = new ImageProcessingOptions { MaximumEdge = null },
            Generation = GenerationOptions.Greedy with { MaxTokens = 12 },
        });
    }

    public ValueTask DisposeAsync()
    {
        _tasks?.Dispose();
        _model?.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Tasks_GoldenQuestions_GiveTheGoldenAnswers()
    {
        GoldenCase ground = GoldenVectors.Set.File.Cases[0];
        GoldenCase detect = GoldenVectors.Set.File.Cases[1];

        var grounded = await Tasks.GroundAsync(new TaskImage(GoldenVectors.Image(ground.Image)), "the Save button", CancellationToken.None);
        var detected = await Tasks.DetectAsync(new TaskImage(GoldenVectors.Image(detect.Image)), CancellationToken.None);

        grounded.Counts.Prompt.ShouldBe(ground.InputLength);
        grounded.Answer.ShouldBe(Text(ground));
        detected.Counts.Prompt.ShouldBe(detect.InputLength);
        detected.Answer.ShouldBe(Text(detect));
    }

    [Fact]
    public async Task Ground_HeldToABox_GivesOneBoxInsideThePictureInFewTokens()
    {
        using var tasks = new VisionTasks(_model!, new TaskOptions { ConstrainAnswers = true });

        var result = await tasks.GroundAsync(new TaskImage(GoldenVectors.Image(GoldenVectors.Set.File.Cases[0].Image)), "the Save button", CancellationToken.None);

        var box = result.Value.ShouldHaveSingleItem().Box;
        (box.X1 >= 0 && box.Y1 >= 0 && box.X2 <= 200 && box.Y2 <= 150).ShouldBeTrue(box.ToString());
        result.Unparsed.ShouldBeEmpty();
        result.Counts.Generated.ShouldBeLessThanOrEqualTo(7);
    }

    [Fact]
    public async Task Segment_GoldenQuestion_GivesTheGoldenMask()
    {
        GoldenDense dense = GoldenVectors.Set.File.Dense;
        ImagePixels image = GoldenVectors.Image(dense.Image);

        var result = await Tasks.SegmentAsync(new TaskImage(image), [.. dense.Labels], CancellationToken.None);

        result.Value.Classes.ShouldBe(dense.Labels);
        byte[] actual = new byte[image.Width * image.Height];
        result.Value.Expand(actual);
        int place = 0;
        int equal = 0;
        foreach (Match run in Regex.Matches(dense.MaskRle, @"\((\d+),(\d+)\)"))
        {
            int length = int.Parse(run.Groups[2].ValueSpan, provider: null);
            equal += actual.AsSpan(place, length).Count(byte.Parse(run.Groups[1].ValueSpan, provider: null));
            place += length;
        }

        equal.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(0.999 * actual.Length));
    }

    private string Text(GoldenCase golden) => _model!.Tokenizer.Decode([.. golden.Greedy], skipSpecial: true);
}
