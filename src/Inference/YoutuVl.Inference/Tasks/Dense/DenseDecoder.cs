using System.Collections.Immutable;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks.Dense;

/// <summary>Makes maps from class logits of the image positions. The conditional random field that the official code can run over the result is left out.</summary>
public static class DenseDecoder
{
    /// <summary>Finds the best class of every source pixel.</summary>
    /// <param name="scores">The logits from <see cref="DenseScorer"/>; overwritten.</param>
    /// <param name="labels">The names of the classes; <c>&lt;OTHERS&gt;</c> has its own rule.</param>
    /// <param name="area">The part of the source image that the model saw.</param>
    /// <param name="cancellationToken">Ends the work between two rows.</param>
    /// <exception cref="ArgumentException">There are not as many names as classes.</exception>
    public static SegmentationMask Segment(ClassScores scores, ImmutableArray<string> labels, ImageArea area, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (labels.Length != scores.Classes)
        {
            throw new ArgumentException($"{labels.Length} names do not fit {scores.Classes} classes.", nameof(labels));
        }

        ClassProbabilities.Apply(scores, labels.AsSpan());
        var region = area.Region;
        var runs = new RunLengthBuilder();
        runs.Add(SegmentationMask.NoClass, region.Y * area.ImageWidth);
        var rows = new BilinearArgmax(scores, region.Width, region.Height);
        Collect(rows, region.Height, runs, new RowMargins(region.X, region.Width, area.ImageWidth - region.X - region.Width), cancellationToken);
        runs.Add(SegmentationMask.NoClass, (area.ImageHeight - region.Y - region.Height) * area.ImageWidth);
        return new SegmentationMask { Width = area.ImageWidth, Height = area.ImageHeight, Classes = labels, Runs = runs.Build() };
    }

    /// <summary>Finds the depth bin of every patch: logits scaled up twofold to the patch grid, then the best bin.</summary>
    /// <param name="scores">The logits of the bins from <see cref="DenseScorer"/>.</param>
    /// <param name="mergeSize">Patches along the edge of a cell.</param>
    /// <param name="region">The part of the source image that the model saw.</param>
    /// <param name="cancellationToken">Ends the work between two rows.</param>
    public static DepthMap Depth(ClassScores scores, int mergeSize, PixelRegion region, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scores);
        int columns = scores.Columns * mergeSize;
        int height = scores.Rows * mergeSize;
        var runs = new RunLengthBuilder();
        Collect(new BilinearArgmax(scores, columns, height), height, runs, new RowMargins(0, columns, 0), cancellationToken);
        return new DepthMap { Columns = columns, Rows = height, Region = region, Runs = runs.Build() };
    }

    private static void Collect(BilinearArgmax rows, int height, RunLengthBuilder runs, RowMargins margins, CancellationToken cancellationToken)
    {
        int[] classes = new int[margins.Width];
        for (int y = 0; y < height; y++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Row(y, classes);
            runs.Add(SegmentationMask.NoClass, margins.Before);
            foreach (int value in classes)
            {
                runs.Add(value, 1);
            }

            runs.Add(SegmentationMask.NoClass, margins.After);
        }
    }

    private readonly record struct RowMargins(int Before, int Width, int After);
}
