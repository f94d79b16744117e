using System.Globalization;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Tasks.Dense;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Parity;

/// <summary>Semantic segmentation from the prompt's hidden states at the positions of the picture.</summary>
internal sealed class DenseParity(ParityContext context, ImageParity images, PromptParity prompts)
{
    /// <summary>Compares class scores and mask.</summary>
    public async Task<IReadOnlyList<ParityCheck>> CheckAsync(CancellationToken cancellationToken)
    {
        GoldenDense golden = context.Golden.File.Dense;
        ProcessedImage image = images.Process(golden.Image, ImageProcessingOptions.DefaultMaxPatches);
        float[] embeddings = context.Model.Vision.Encode(image, cancellationToken);
        int[][] labels = [.. golden.Labels.Select(label => context.Model.Tokenizer.Encode(label))];
        int wrong = labels.Zip(golden.LabelIds).Count(pair => !pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan()));
        ReadOnlyMemory<float> states = await StatesAsync(prompts.Build(golden.Prompt, image, embeddings), cancellationToken).ConfigureAwait(false);
        ClassScores scores = DenseScorer.Score(context.Model.Language, new ImageStates(states, image.Grid), labels, cancellationToken);
        float[] expected = context.Golden.DenseScores().Values;
        double error = context.Limits.Exact ? ParityErrors.Largest(scores.Values, expected) : ParityErrors.RelativeOfLogits(scores.Values, expected);
        SegmentationMask mask = DenseDecoder.Segment(
            scores, golden.Labels, ImageArea.Whole(image.Mapping.SourceWidth, image.Mapping.SourceHeight), cancellationToken);
        return
        [
            ParityCheck.AtMost("segmentation labels with other ids", wrong, 0),
            ParityCheck.AtMost($"segmentation class scores: {(context.Limits.Exact ? "largest difference" : "relative error")}", error, context.Limits.ClassScores),
            ParityCheck.AtLeast("segmentation mask: share of equal pixels", EqualShare(mask, golden.MaskRle), context.Limits.Mask),
        ];
    }

    private async Task<ReadOnlyMemory<float>> StatesAsync(IReadOnlyList<PromptPart> prompt, CancellationToken cancellationToken)
    {
        var generator = new TextGenerator(context.Model.Language, context.Model.Tokenizer, [], TimeProvider.System);
        using GenerationSession session = generator.CreateSession(prompt.Sum(part => part.Length));
        await session.PrefillAsync(new GenerationRequest(prompt) { KeepImageStates = true }, cancellationToken).ConfigureAwait(false);
        return session.ImageStates(0);
    }

    private static double EqualShare(SegmentationMask mask, string golden)
    {
        var actual = new byte[mask.Width * mask.Height];
        mask.Expand(actual);
        byte[] expected = Expand(golden);
        return actual.Length == expected.Length ? actual.Zip(expected).Count(pair => pair.First == pair.Second) / (double)actual.Length : 0;
    }

    private static byte[] Expand(string runs)
    {
        var pixels = new List<byte>();
        foreach (string run in runs.Split("),", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] numbers = run.Trim('(', ')').Split(',');
            byte value = byte.Parse(numbers[0], CultureInfo.InvariantCulture);
            pixels.AddRange(Enumerable.Repeat(value, int.Parse(numbers[1], CultureInfo.InvariantCulture)));
        }

        return [.. pixels];
    }
}
