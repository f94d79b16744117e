using YoutuVl.Inference.Models;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Benchmarks.Models;

/// <summary>
/// Runs an imported model by lines on standard input, as the peer's driver does, so that both can take turns:
/// <c>prefill N</c>, <c>decode N</c>, <c>cut N</c>, <c>memory</c>.
/// </summary>
internal sealed class ModelWorker(IVisionLanguageModel model) : IDisposable
{
    private readonly ILatentSequence _sequence = model.Language.CreateSequence(4096);
    private readonly float[] _logits = new float[model.Config.Language.VocabularySize];
    private readonly float[] _hidden = new float[model.Config.Language.HiddenSize];

    /// <summary>Loads the model, says how many seconds that took, and answers lines until the input ends.</summary>
    public static int Run(string package)
    {
        long start = TimeProvider.System.GetTimestamp();
        using VisionLanguageModel model = VisionLanguageModel.Load(package);
        using ModelWorker worker = new(model);
        WorkerLines.Answer(TimeProvider.System.GetElapsedTime(start).TotalSeconds);
        while (Console.In.ReadLine() is { } line)
        {
            WorkerLines.Answer(worker.Obey(line.Split(' ')));
        }

        return 0;
    }

    public void Dispose() => _sequence.Dispose();

    private double[] Obey(string[] words)
    {
        switch (words[0])
        {
            case "prefill":
                _sequence.Rewind(0);
                return WorkerLines.Timed(() => Append([.. Enumerable.Range(0, WorkerLines.Number(words[1])).Select(index => ((index * 7919) + 13) % _logits.Length)]));
            case "decode":
                return Decode(WorkerLines.Number(words[1]));
            case "cut":
                _sequence.Rewind(WorkerLines.Number(words[1]));
                return [];
            case "memory":
                return WorkerLines.Memory();
            default:
                throw new InvalidOperationException($"Unknown command: {words[0]}");
        }
    }

    private double[] Decode(int count)
    {
        double best = double.PositiveInfinity;
        double[] total = WorkerLines.Timed(() =>
        {
            for (int i = 0; i < count; i++)
            {
                int token = (int)(i * 104729L % _logits.Length);
                best = Math.Min(best, WorkerLines.Timed(() => Append([token]))[0]);
            }
        });
        return [.. total, best];
    }

    private void Append(int[] tokens)
    {
        var embeddings = new float[tokens.Length * _hidden.Length];
        model.Language.Embed(tokens, embeddings);
        _sequence.Append(embeddings, _hidden, CancellationToken.None);
        model.Language.Score(_hidden, HeadScope.Text, _logits);
    }
}
