using System.Globalization;
using YoutuVl.Benchmarks.Measuring;
using YoutuVl.Benchmarks.Peer;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Benchmarks.Models;

/// <summary>Prefill, decode and memory of the four-bit package of the true shape, taking turns with llama.cpp on random Q4_0 weights of the same shape.</summary>
internal static class LanguageFigure
{
    private const double MemoryShare = 0.7;

    public static Figure Figure { get; } = new("language", "prefill and decode at the 4B shape, llama.cpp Q4_0 taking turns", RunAsync);

    private static async Task<bool> RunAsync()
    {
        if (BenchFiles.Package("int4") is not { } package || !BenchFiles.HasPeer())
        {
            return false;
        }

        MachineLimits limits = MachineLimits.Measure();
        using Checkpoint checkpoint = Checkpoint.Open(Path.Combine(BenchFiles.Folder, "4b"));
        LanguageConfig config = checkpoint.Config.Language;
        await using LineProgram ours = await BenchFiles.StartOursAsync(package);
        await using LineProgram peer = await BenchFiles.StartPeerAsync(config);
        Rounds rounds = new(ours, peer);
        RatioTable table = new("Language model, 4B shape");
        table.Say(Text($"limits of this machine: {limits.ReadBytes / 1e9:0.0} GB/s read, {limits.IntegerOperations / 1e12:0.000} TOPS in eight bits, {limits.SingleOperations / 1e12:0.000} TFLOPS in single precision"));
        table.Say(Text($"load: ours {ours.LoadSeconds:0.00} s, peer {peer.LoadSeconds:0.00} s"));
        double[] ourStart = await ours.AskAsync("memory");
        await DecodeAsync(table, rounds, (16, 5, 1.0), package, limits);
        await PrefillAsync(table, rounds, (512, 3), (config, limits));
        await PrefillAsync(table, rounds, (2048, 1), (config, limits));
        await DecodeAsync(table, rounds, (2048, 5, 1.5), package, limits);
        await MemoryAsync(table, ours, peer, ourStart);
        table.Print();
        return table.KeepsLimits;
    }

    private static async Task DecodeAsync(RatioTable table, Rounds rounds, (int Context, int Times, double Limit) plan, string package, MachineLimits limits)
    {
        (int context, int times, double limit) = plan;
        if (context < 512)
        {
            await rounds.BothAsync($"prefill {context}");
            await rounds.BothAsync("decode 4");
        }

        List<double[]> ours = [], peers = [];
        for (int i = 0; i < times; i++)
        {
            await rounds.BothAsync($"cut {context}");
            await rounds.AddAsync("decode 8", ours, peers);
        }

        double seconds = RatioTable.Median([.. ours.Select(round => round[0] / 8)]);
        double bytes = DecodeBytes(package);
        table.Add($"8 tokens at {context}", ours, peers, (limit, Text($"{1 / seconds:0.00} tokens/s, {bytes / 1e9:0.00} GB of weights a token are {bytes / seconds / limits.ReadBytes:P0} of the read limit")));
    }

    private static async Task PrefillAsync(RatioTable table, Rounds rounds, (int Tokens, int Times) plan, (LanguageConfig Config, MachineLimits Limits) machine)
    {
        List<double[]> ours = [], peers = [];
        for (int i = 0; i < plan.Times; i++)
        {
            await rounds.AddAsync($"prefill {plan.Tokens}", ours, peers);
        }

        double seconds = RatioTable.Median([.. ours.Select(round => round[0])]);
        double operations = 2.0 * plan.Tokens * LayerWeights(machine.Config) * machine.Config.LayerCount;
        table.Add($"prefill {plan.Tokens}", ours, peers, (2, Text($"{plan.Tokens / seconds:0.0} tokens/s, the linear layers alone are {operations / seconds / machine.Limits.IntegerOperations:P0} of the eight-bit limit")));
    }

    private static async Task MemoryAsync(RatioTable table, LineProgram ours, LineProgram peer, double[] start)
    {
        double[] our = await ours.AskAsync("memory");
        double[] their = await peer.AskAsync("memory");
        double share = our[1] / their[0];
        table.Say(Text($"memory after loading: anonymous {start[1] / 1e6:0.00} GB, file-mapped {start[2] / 1e6:0.00} GB"));
        table.Say(Text($"memory at the end: anonymous {our[1] / 1e6:0.00} GB, file-mapped {our[2] / 1e6:0.00} GB, peak {our[0] / 1e6:0.00} GB; peer: anonymous {their[1] / 1e6:0.00}, file-mapped {their[2] / 1e6:0.00}, peak {their[0] / 1e6:0.00} GB; anonymous to the peer's peak {share:0.00}, limit {MemoryShare}"), share <= MemoryShare);
    }

    // What one token reads: every layer of the decode graph and the text rows of the head.
    private static double DecodeBytes(string package) => PackageSizes.DecodeBytes(package);

    private static double LayerWeights(LanguageConfig c) =>
        ((double)c.HiddenSize * (c.QueryRank + c.LatentRank + c.RopeHeadSize))
        + ((double)c.QueryRank * c.HeadCount * c.QueryHeadSize)
        + ((double)c.LatentRank * c.HeadCount * (c.NopeHeadSize + c.ValueHeadSize))
        + ((double)c.HeadCount * c.ValueHeadSize * c.HiddenSize)
        + (3.0 * c.HiddenSize * c.IntermediateSize);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
