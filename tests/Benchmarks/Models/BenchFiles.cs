using System.Diagnostics;
using YoutuVl.Benchmarks.Peer;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Benchmarks.Models;

/// <summary>Where the models and the peer lie: <c>artifacts/bench</c> and <c>artifacts/peer</c> below the current folder, or what the environment says.</summary>
internal static class BenchFiles
{
    /// <summary>The folder of checkpoint and packages; <c>YOUTUVL_BENCH</c> names another one.</summary>
    public static string Folder { get; } = Path.GetFullPath(Environment.GetEnvironmentVariable("YOUTUVL_BENCH") ?? "artifacts/bench");

    private static string PeerFolder => Path.GetFullPath("artifacts/peer");

    /// <summary>An imported package, or a sentence that says how to make it.</summary>
    public static string? Package(string precision)
    {
        string package = Path.Combine(Folder, "4b-" + precision);
        if (File.Exists(Path.Combine(package, "manifest.json")))
        {
            return package;
        }

        Console.WriteLine($"{package} is not there. Make it first:\n  youtuvl model synth --shape 4b {Folder}/4b\n  youtuvl model import {Folder}/4b {package} --precision {precision}");
        return null;
    }

    /// <summary>An imported package that a figure can do without, or null.</summary>
    public static string? OptionalPackage(string name)
    {
        string package = Path.Combine(Folder, "4b-" + name);
        return File.Exists(Path.Combine(package, "manifest.json")) ? package : null;
    }

    /// <summary>Whether the peer's drivers were built; says how to build them if not.</summary>
    public static bool HasPeer()
    {
        bool found = File.Exists(Path.Combine(PeerFolder, "peer")) && File.Exists(Path.Combine(PeerFolder, "peer-vision"));
        if (!found)
        {
            Console.WriteLine($"The peer is not in {PeerFolder}. Build it first: tests/Benchmarks/Peer/setup.sh");
        }

        return found;
    }

    /// <summary>Starts this program as a worker of its own process over a package.</summary>
    public static Task<LineProgram> StartOursAsync(string package) =>
        LineProgram.StartAsync("ours", new ProcessStartInfo(Environment.ProcessPath!, ["model-worker", package]));

    /// <summary>Starts this program as a worker of its own process over the vision encoder of a package.</summary>
    public static Task<LineProgram> StartVisionAsync(string package) =>
        LineProgram.StartAsync("our vision encoder", new ProcessStartInfo(Environment.ProcessPath!, ["vision-worker", package]));

    /// <summary>Starts the peer's language model, written with random weights if it is not there yet.</summary>
    public static Task<LineProgram> StartPeerAsync(LanguageConfig config)
    {
        string file = Path.Combine(Folder, "peer-q4.gguf");
        if (!File.Exists(file))
        {
            PeerLanguageFile.Write(file, config);
        }

        return LineProgram.StartAsync("peer", PeerStart("peer", file, "512", Threads));
    }

    /// <summary>Starts the peer's vision encoder, written with random weights if it is not there yet.</summary>
    public static Task<LineProgram> StartPeerVisionAsync(VisionConfig config)
    {
        string file = Path.Combine(Folder, "peer-vision.gguf");
        if (!File.Exists(file))
        {
            PeerVisionFile.Write(file, config);
        }

        return LineProgram.StartAsync("peer-vision", PeerStart("peer-vision", file, Threads));
    }

    private static string Threads => Environment.ProcessorCount.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ProcessStartInfo PeerStart(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(PeerFolder, program), arguments);
        start.Environment["GGML_DIR"] = File.ReadAllText(Path.Combine(PeerFolder, "libraries.txt")).Trim();
        return start;
    }
}
