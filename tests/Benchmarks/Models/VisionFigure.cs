using System.Globalization;
using YoutuVl.Benchmarks.Measuring;
using YoutuVl.Benchmarks.Peer;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Benchmarks.Models;

/// <summary>The vision encoder at two screen sizes, llama.cpp's on random weights of the same shape taking turns, and our own single-precision form beside them.</summary>
internal static class VisionFigure
{
    private const double PeakLimit = 1.5e6;
    private static readonly (int Width, int Height)[] Sizes = [(1280, 800), (1920, 1088)];

    public static Figure Figure { get; } = new("vision", "the vision encoder at 1280x800 and 1920x1080, llama.cpp taking turns", RunAsync);

    private static async Task<bool> RunAsync()
    {
        if (BenchFiles.Package("int4") is not { } package || !BenchFiles.HasPeer())
        {
            return false;
        }

        using Checkpoint checkpoint = Checkpoint.Open(Path.Combine(BenchFiles.Folder, "4b"));
        RatioTable table = new("Vision encoder and merger, 4B shape");
        foreach ((int width, int height) in Sizes)
        {
            // A process of its own for each size, so that the peak of memory belongs to it.
            await using LineProgram ours = await BenchFiles.StartVisionAsync(package);
            await using LineProgram peer = await BenchFiles.StartPeerVisionAsync(checkpoint.Config.Vision);
            List<double[]> our = [], their = [];
            await new Rounds(ours, peer).AddAsync($"encode {width} {height}", our, their);
            double[] memory = await ours.AskAsync("memory");
            double[] peerMemory = await peer.AskAsync("memory");
            table.Add($"{width}x{height}", our, their, (6, string.Empty));
            table.Say(
                string.Create(CultureInfo.InvariantCulture, $"{"",-26} peak {memory[0] / 1e6:0.00} GB (limit {PeakLimit / 1e6:0.0}), of it anonymous now {memory[1] / 1e6:0.00}; peer's peak {peerMemory[0] / 1e6:0.00} GB"),
                memory[0] <= PeakLimit);
        }

        await SingleAsync(table);
        table.Print();
        return table.KeepsLimits;
    }

    private static async Task SingleAsync(RatioTable table)
    {
        if (BenchFiles.OptionalPackage("vision-fp32") is not { } package)
        {
            table.Say("single precision: no package 4b-vision-fp32, left out");
            return;
        }

        await using LineProgram single = await BenchFiles.StartVisionAsync(package);
        foreach ((int width, int height) in Sizes)
        {
            double[] taken = await single.AskAsync($"encode {width} {height}");
            table.Say(string.Create(CultureInfo.InvariantCulture, $"{width}x{height} in single precision: {taken[0]:0.0} s, {taken[1]:0.0} processor seconds"));
        }
    }
}
