using System.Globalization;
using YoutuVl.Benchmarks.Measuring;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Synthesis;

namespace YoutuVl.Benchmarks.Models;

/// <summary>
/// What each numeric form costs by itself, all else in single precision, and what the precisions cost as a whole: on the golden checkpoint and on a synthetic one
/// of eight layers. Weights are random in both, which is harder on small forms than trained weights are.
/// </summary>
internal static class AccuracyFigure
{
    private const string Golden = "tests/YoutuVl.Inference.Tests/Golden/checkpoint";

    private static readonly PackageForms Single = PackageForms.For(WeightPrecision.Float32);

    private static readonly (string Name, PackageForms Forms)[] Variants =
    [
        ("prefill w8a8", Single with { Prefill = "w8a8" }),
        ("prefill w7a8", Single with { Prefill = "w7a8" }),
        ("prefill w7a8, down i4b32", Single with { Prefill = "w7a8,down_proj=i4b32" }),
        ("prefill i4b32", Single with { Prefill = "i4b32" }),
        ("decode i8b64", Single with { Decode = "i8b64" }),
        ("decode i4b32", Single with { Decode = "i4b32" }),
        ("decode i4b64", Single with { Decode = "i4b64" }),
        ("decode i4b128", Single with { Decode = "i4b128" }),
        ("decode, absorb i8", Single with { Absorb = "i8" }),
        ("head i4b64", Single with { Head = "i4b64" }),
        ("embedding i8", Single with { Embedding = "i8" }),
        ("vision w8a8", Single with { Vision = "w8a8", VisionContractions = "w8a8" }),
        ("vision w7a8", Single with { Vision = "w7a8", VisionContractions = "w7a8" }),
        ("int8 as a whole", PackageForms.For(WeightPrecision.Int8)),
        ("int4 as a whole", PackageForms.For(WeightPrecision.Int4)),
    ];

    public static Figure Figure { get; } = new("accuracy", "what each numeric form costs against single precision, golden and synthetic checkpoint", RunAsync);

    private static async Task<bool> RunAsync()
    {
        string folder = Directory.CreateTempSubdirectory("youtuvl-accuracy-").FullName;
        try
        {
            string synthetic = Path.Combine(folder, "synthetic");
            new CheckpointSynthesizer(Shape()).Write(synthetic, null, CancellationToken.None);
            await MeasureAsync("golden checkpoint", Golden, folder);
            await MeasureAsync("synthetic checkpoint, 8 layers of 512", synthetic, folder);
            return true;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string title, string checkpoint, string folder)
    {
        StateSample exact = await StateSample.TakeAsync(checkpoint, folder, Single);
        Console.WriteLine();
        Console.WriteLine($"{title}: root mean square error against single precision, share of equal likeliest tokens");
        Console.WriteLine($"  {"",-26} {"image",8} {"prompt",8} {"decode",8} {"logits",8} {"likeliest",10}");
        foreach ((string name, PackageForms forms) in Variants)
        {
            StateSample sample = await StateSample.TakeAsync(checkpoint, folder, forms);
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture,
                "  {0,-26} {1,8:0.0000} {2,8:0.0000} {3,8:0.0000} {4,8:0.0000} {5,10:P0}",
                name,
                StateSample.Error(sample.Image, exact.Image),
                StateSample.Error(sample.Prompt, exact.Prompt),
                StateSample.Error(sample.Decoded, exact.Decoded),
                StateSample.Error(sample.Logits, exact.Logits),
                sample.Likeliest.Zip(exact.Likeliest).Average(pair => pair.First == pair.Second ? 1.0 : 0)));
        }
    }

    private static SyntheticShape Shape()
    {
        SyntheticShape tiny = SyntheticShapes.Tiny;
        LanguageConfig language = tiny.Config.Language with
        {
            HiddenSize = 512, IntermediateSize = 1408, LayerCount = 8, HeadCount = 8, QueryRank = 256, LatentRank = 128, NopeHeadSize = 64, RopeHeadSize = 32,
            ValueHeadSize = 64,
        };
        VisionConfig vision = tiny.Config.Vision with { HiddenSize = 256, IntermediateSize = 704, HeadCount = 4, OutputSize = 512, LayerCount = 8, FullAttentionLayers = [3, 7] };
        return tiny with { Name = "accuracy", Config = tiny.Config with { Language = language, Vision = vision } };
    }
}
