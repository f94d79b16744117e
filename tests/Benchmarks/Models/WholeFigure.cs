using System.Globalization;
using YoutuVl.Benchmarks.Measuring;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Tasks;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Benchmarks.Models;

/// <summary>
/// From a 1920x1080 screenshot and a phrase to a box, stage by stage, with each package that is there; then a second phrase about the same screenshot. Weights are
/// random, so the box means nothing; the work is the same.
/// </summary>
internal static class WholeFigure
{
    private const double SecondShare = 0.1;
    private const int AnswerTokens = 20;

    public static Figure Figure { get; } = new("grounding", "a screenshot and a phrase to a box at the 4B shape, then a second phrase", RunAsync);

    private static async Task<bool> RunAsync()
    {
        if (BenchFiles.Package("int4") is not { } first)
        {
            return false;
        }

        RatioTable table = new("Screenshot of 1920x1080 and a phrase to a box, 4B shape, seconds");
        await MeasureAsync(table, first);
        if (BenchFiles.OptionalPackage("int8") is { } second)
        {
            await MeasureAsync(table, second);
        }

        table.Print();
        return table.KeepsLimits;
    }

    private static async Task MeasureAsync(RatioTable table, string package)
    {
        long start = TimeProvider.System.GetTimestamp();
        using VisionLanguageModel model = VisionLanguageModel.Load(package);
        double load = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        using VisionTasks tasks = new(model, new TaskOptions { ConstrainAnswers = true });
        TaskImage screenshot = new(Screenshot());
        TaskResult<System.Collections.Immutable.ImmutableArray<BoxDetection>> one = await tasks.GroundAsync(screenshot, "the blue Save button", CancellationToken.None);
        TaskResult<System.Collections.Immutable.ImmutableArray<BoxDetection>> two = await tasks.GroundAsync(screenshot, "the field named Password", CancellationToken.None);
        string name = Path.GetFileName(package);
        table.Say(string.Create(CultureInfo.InvariantCulture, $"{name}: load {load:0.0}; {Stages(one.Timings)}; {one.Counts.Prompt} positions, {one.Counts.Generated} generated"), one.Counts.Generated <= AnswerTokens);
        double share = two.Timings.Total / one.Timings.Total;
        table.Say(string.Create(CultureInfo.InvariantCulture, $"{name}, second phrase: {Stages(two.Timings)}; {two.Counts.Reused} positions reused; {share:P1} of the first, limit {SecondShare:P0}"), share < SecondShare);
    }

    private static string Stages(TaskTimings timings) => string.Create(
        CultureInfo.InvariantCulture,
        $"image {timings.Image.TotalSeconds:0.00}, vision {timings.Vision.TotalSeconds:0.00}, prefill {timings.Prefill.TotalSeconds:0.00}, decode {timings.Decode.TotalSeconds:0.00}, in all {timings.Total.TotalSeconds:0.00}");

    private static ImagePixels Screenshot()
    {
        const int Width = 1920;
        const int Height = 1080;
        var pixels = new byte[Width * Height * 4];
        new Random(1).NextBytes(pixels);
        return new ImagePixels(pixels, Width, Height, Width * 4, PixelLayout.Bgra32);
    }
}
