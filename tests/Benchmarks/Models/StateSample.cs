using YoutuVl.Inference.Models;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Benchmarks.Models;

/// <summary>What a model makes of the same picture and tokens: merger output, final states of a prompt and of tokens fed one by one, logits, likeliest tokens.</summary>
internal sealed record StateSample(float[] Image, float[] Prompt, float[] Decoded, float[] Logits, int[] Likeliest)
{
    private const int PromptTokens = 64;
    private const int Steps = 48;

    /// <summary>Imports the checkpoint in the given forms, runs it, and deletes the import.</summary>
    public static async Task<StateSample> TakeAsync(string checkpoint, string folder, PackageForms forms)
    {
        string package = Path.Combine(folder, "package");
        await ModelImporter.ImportAsync(checkpoint, package, new ImportOptions { Forms = forms, Replace = true }, CancellationToken.None);
        using VisionLanguageModel model = VisionLanguageModel.Load(package);
        float[] image = model.Vision.Encode(RandomImage.Create(model.Config.Vision, 320, 224), CancellationToken.None);
        return Run(model, image);
    }

    /// <summary>Root mean square of the differences, relative to that of the exact values.</summary>
    public static double Error(float[] values, float[] exact)
    {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < exact.Length; i++)
        {
            double delta = values[i] - exact[i];
            difference += delta * delta;
            size += (double)exact[i] * exact[i];
        }

        return Math.Sqrt(difference / size);
    }

    private static StateSample Run(VisionLanguageModel model, float[] image)
    {
        int width = model.Config.Language.HiddenSize;
        int rows = model.Config.Language.VocabularySize;
        int[] tokens = [.. Enumerable.Range(0, PromptTokens + Steps).Select(index => ((index * 7919) + 13) % rows)];
        using ILatentSequence sequence = model.Language.CreateSequence(tokens.Length);
        float[] prompt = Append(model.Language, sequence, tokens.AsSpan(0, PromptTokens), width);
        List<float> decoded = [];
        List<float> logits = [];
        List<int> likeliest = [];
        for (int step = 0; step < Steps; step++)
        {
            float[] state = Append(model.Language, sequence, tokens.AsSpan(PromptTokens + step, 1), width);
            var scores = new float[rows];
            model.Language.Score(state, HeadScope.Text, scores);
            decoded.AddRange(state);
            logits.AddRange(scores.Where(float.IsFinite));
            likeliest.Add(Array.IndexOf(scores, scores.Max()));
        }

        return new StateSample(image, prompt, [.. decoded], [.. logits], [.. likeliest]);
    }

    private static float[] Append(ILanguageModel model, ILatentSequence sequence, ReadOnlySpan<int> tokens, int width)
    {
        var embeddings = new float[tokens.Length * width];
        var states = new float[tokens.Length * width];
        model.Embed(tokens, embeddings);
        sequence.Append(embeddings, states, CancellationToken.None);
        return states;
    }
}
