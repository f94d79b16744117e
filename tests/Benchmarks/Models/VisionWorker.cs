using YoutuVl.Inference.Models;

namespace YoutuVl.Benchmarks.Models;

/// <summary>Runs only the vision encoder of a package by lines on standard input: <c>encode W H</c>, <c>memory</c>.</summary>
internal static class VisionWorker
{
    public static int Run(string package)
    {
        long start = TimeProvider.System.GetTimestamp();
        using LoadedVision loaded = VisionLanguageModel.LoadVision(package);
        WorkerLines.Answer(TimeProvider.System.GetElapsedTime(start).TotalSeconds);
        while (Console.In.ReadLine() is { } line)
        {
            string[] words = line.Split(' ');
            WorkerLines.Answer(words[0] == "memory"
                ? WorkerLines.Memory()
                : WorkerLines.Timed(() => loaded.Encoder.Encode(RandomImage.Create(loaded.Config, WorkerLines.Number(words[1]), WorkerLines.Number(words[2])), CancellationToken.None)));
        }

        return 0;
    }
}
