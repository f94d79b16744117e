using System.Globalization;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Benchmarks.Models;

/// <summary>
/// Runs an imported model by lines on standard input, as the peer's driver does, so that both can take turns:
/// <c>prefill N</c>, <c>decode N</c>, <c>cut N</c>, <c>encode W H</c>, <c>memory</c>.
/// </summary>
internal sealed class ModelWorker(IVisionLanguageModel model) : IDisposable
{
    private readonly ILatentSequence _sequence = model.Language.CreateSequence(4096);
    private readonly float[] _logits = new float[model.Config.Language.VocabularySize];
    private readonly float[] _hidden = new float[model.Config.Language.HiddenSize];

    /// <summary>Loads the model, says how many seconds that took, and answers lines until the input ends.</summary>
    public static int Run(string package, int threads)
    {
        long start = TimeProvider.System.GetTimestamp();
        using VisionLanguageModel model = VisionLanguageModel.Load(package, new ModelOptions { Threads = threads });
        using ModelWorker worker = new(model);
        Answer(TimeProvider.System.GetElapsedTime(start).TotalSeconds);
        while (Console.In.ReadLine() is { } line)
        {
            worker.Obey(line.Split(' '));
        }

        return 0;
    }

    public void Dispose() => _sequence.Dispose();

    private static void Answer(params double[] numbers)
    {
        Console.Out.WriteLine(numbers.Length == 0 ? "ok" : string.Join(' ', numbers.Select(number => number.ToString("0.000000", CultureInfo.InvariantCulture))));
        Console.Out.Flush();
    }

    private static double ProcessorSeconds() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private void Obey(string[] words)
    {
        switch (words[0])
        {
            case "prefill":
                _sequence.Rewind(0);
                Answer(Timed(() => Append([.. Enumerable.Range(0, Number(words[1])).Select(index => ((index * 7919) + 13) % _logits.Length)])));
                break;
            case "decode":
                Decode(Number(words[1]));
                break;
            case "cut":
                _sequence.Rewind(Number(words[1]));
                Answer();
                break;
            case "encode":
                ProcessedImage image = RandomImage.Create(model.Config.Vision, Number(words[1]), Number(words[2]));
                Answer(Timed(() => model.Vision.Encode(image, CancellationToken.None)));
                break;
            case "memory":
                ProcessMemory memory = ProcessMemory.Read();
                Answer(memory.Peak, memory.Anonymous, memory.FileMapped);
                break;
            default:
                throw new InvalidOperationException($"Unknown command: {words[0]}");
        }
    }

    private void Decode(int count)
    {
        double best = double.PositiveInfinity;
        double[] total = Timed(() =>
        {
            for (int i = 0; i < count; i++)
            {
                int token = (int)(i * 104729L % _logits.Length);
                best = Math.Min(best, Timed(() => Append([token]))[0]);
            }
        });
        Answer([.. total, best]);
    }

    private void Append(int[] tokens)
    {
        var embeddings = new float[tokens.Length * _hidden.Length];
        model.Language.Embed(tokens, embeddings);
        _sequence.Append(embeddings, _hidden, CancellationToken.None);
        model.Language.Score(_hidden, HeadScope.Text, _logits);
    }

    private static double[] Timed(Action action)
    {
        long start = TimeProvider.System.GetTimestamp();
        double processor = ProcessorSeconds();
        action();
        return [TimeProvider.System.GetElapsedTime(start).TotalSeconds, ProcessorSeconds() - processor];
    }
}
