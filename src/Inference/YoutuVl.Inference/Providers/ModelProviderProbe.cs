using YoutuVl.Inference.Graphs.Language;
using YoutuVl.Inference.Graphs.Vision;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Providers;

/// <summary>Measures providers on an imported model: a small picture, a short prompt, one more token, the head.</summary>
/// <param name="package">The model.</param>
/// <param name="runtime">The settings, threads above all.</param>
/// <param name="time">The clock.</param>
internal sealed class ModelProviderProbe(ModelPackage package, RuntimeOptions runtime, TimeProvider time) : IProviderProbe
{
    private const int PromptLength = 64;
    private const int PictureEdge = 256;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1);

    public IReadOnlyList<ProviderOffer> Offers { get; } = InstalledProviders.List();

    public string Key { get; } = $"{InstalledProviders.MachineKey()}; threads {runtime.Threads}; model {package.Fingerprint}";

    public IReadOnlyDictionary<string, GraphMeasurement> Measure(string provider, CancellationToken cancellationToken)
    {
        using var model = VisionLanguageModel.Load(package.Folder, new ModelOptions { Runtime = runtime with { Providers = [provider] } });
        float[] embeddings = Embeddings(model.Language);
        float[] states = new float[embeddings.Length];
        float[] next = new float[model.Language.Config.HiddenSize];
        float[] logits = new float[model.Language.Config.VocabularySize];
        using ILatentSequence sequence = model.Language.CreateSequence(PromptLength + 1);
        ProcessedImage picture = model.Images.Process(Picture(), new ImageProcessingOptions());
        return new Dictionary<string, GraphMeasurement>
        {
            [VisionGraph.ModelFile] = Timed(() => model.Vision.Encode(picture, cancellationToken)),
            [LanguageFileNames.Prefill] = Timed(() =>
            {
                sequence.Rewind(0);
                sequence.Append(embeddings, states, cancellationToken);
                return states;
            }),
            [LanguageFileNames.Decode] = Timed(() =>
            {
                sequence.Rewind(PromptLength);
                sequence.Append(embeddings.AsSpan(0, next.Length), next, cancellationToken);
                return next;
            }),
            [LanguageFileNames.Head] = Timed(() =>
            {
                model.Language.Score(next, HeadScope.Text, logits);
                return [.. logits.Where(float.IsFinite)];
            }),
        };
    }

    /// <summary>Repeats some work for a second. The first run is not counted: it fills caches and compiles kernels.</summary>
    private GraphMeasurement Timed(Func<float[]> work)
    {
        float[] output = [.. work()];
        double best = double.PositiveInfinity;
        long start = time.GetTimestamp();
        do
        {
            long before = time.GetTimestamp();
            work();
            best = Math.Min(best, time.GetElapsedTime(before).TotalMilliseconds);
        }
        while (time.GetElapsedTime(start) < Budget);

        return new GraphMeasurement(best, output);
    }

    private static float[] Embeddings(ILanguageModel language)
    {
        int[] ids = [.. Enumerable.Range(0, PromptLength).Select(index => index % language.Config.VocabularySize)];
        float[] embeddings = new float[PromptLength * language.Config.HiddenSize];
        language.Embed(ids, embeddings);
        return embeddings;
    }

    private static ImagePixels Picture()
    {
        byte[] data = new byte[PictureEdge * PictureEdge * 3];
        for (int index = 0; index < data.Length; index++)
        {
            data[index] = (byte)((index * 31) ^ (index >> 8));
        }

        return new ImagePixels(data, PictureEdge, PictureEdge, PictureEdge * 3, PixelLayout.Rgb24);
    }
}
