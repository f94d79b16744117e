using System.Globalization;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Agent.Cli.Composition.Models;

/// <summary>Measures a loaded model through its public members. Token ids and pixels mean nothing; the work is the same for all of them.</summary>
/// <param name="model">The model.</param>
/// <param name="plan">What to measure.</param>
/// <param name="cancellationToken">Ends the measuring between two operators.</param>
internal sealed class ModelBench(IVisionLanguageModel model, BenchPlan plan, CancellationToken cancellationToken)
{
    private readonly BenchTimer _timer = new(plan.Runs);
    private readonly MemoryWatch _memory = new();

    /// <summary>The most anonymous memory that was seen, in bytes.</summary>
    public long? AnonymousBytes => _memory.Anonymous;

    /// <summary>Measures one thing after the other.</summary>
    /// <returns>The figures, each as it is there. Lengths that the model does not hold are left out.</returns>
    public IEnumerable<BenchFigure> Run()
    {
        var longest = model.Language.Config.MaximumPositions;
        foreach (var length in plan.Prefills.Where(length => length <= longest))
        {
            yield return Looked(Prefill(length));
        }

        foreach (var context in plan.Contexts.Where(context => context + plan.Tokens <= longest))
        {
            yield return Looked(Decode(context));
        }

        foreach ((int width, int height) in plan.Pictures)
        {
            yield return Looked(Encode(width, height));
        }
    }

    private BenchFigure Prefill(int length)
    {
        var embeddings = Embeddings(length);
        var last = new float[model.Language.Config.HiddenSize];
        using var sequence = model.Language.CreateSequence(length);
        return _timer.Rate(Named("prefill of {0} tokens", length), length, () =>
        {
            sequence.Rewind(0);
            sequence.Append(embeddings, last, cancellationToken);
        });
    }

    private BenchFigure Decode(int context)
    {
        var last = new float[model.Language.Config.HiddenSize];
        var token = Embeddings(1);
        var logits = new float[model.Language.Config.VocabularySize];
        using var sequence = model.Language.CreateSequence(context + plan.Tokens);
        sequence.Append(Embeddings(context), last, cancellationToken);
        return _timer.Rate(Named("decode at {0} positions", context), plan.Tokens, () =>
        {
            sequence.Rewind(context);
            for (var step = 0; step < plan.Tokens; step++)
            {
                sequence.Append(token, last, cancellationToken);
                model.Language.Score(last, HeadScope.Text, logits);
            }
        });
    }

    private BenchFigure Encode(int width, int height)
    {
        var image = model.Images.Process(Pixels(width, height), new ImageProcessingOptions());
        return _timer.Seconds(Named("picture of {0}x{1}", width, height), () => model.Vision.Encode(image, cancellationToken));
    }

    private BenchFigure Looked(BenchFigure figure)
    {
        _memory.Look();
        return figure;
    }

    private float[] Embeddings(int count)
    {
        // Ids of the vocabulary's first pieces, which every model has.
        var ids = Enumerable.Range(0, count).Select(index => (index * 7) % 256).ToArray();
        var embeddings = new float[(long)count * model.Language.Config.HiddenSize];
        model.Language.Embed(ids, embeddings);
        return embeddings;
    }

    private static ImagePixels Pixels(int width, int height)
    {
        var data = new byte[width * height * 3];
        var state = 1u;
        for (var index = 0; index < data.Length; index++)
        {
            state = (state * 1664525) + 1013904223;
            data[index] = (byte)(state >> 24);
        }

        return new ImagePixels(data, width, height, width * 3, PixelLayout.Rgb24);
    }

    private static string Named(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
