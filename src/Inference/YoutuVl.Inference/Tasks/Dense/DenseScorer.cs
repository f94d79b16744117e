using System.Numerics.Tensors;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Tasks.Dense;

/// <summary>Scores classes at every image position from the final hidden states there. Needs only the head's rows of the classes' tokens.</summary>
public static class DenseScorer
{
    /// <summary>
    /// The mean of the logits of a class's tokens, at each image position: <c>hidden · mean(rows)</c>, which is the same since the head is linear.
    /// </summary>
    /// <param name="language">The language model.</param>
    /// <param name="image">The states of the image positions.</param>
    /// <param name="classTokens">The token ids of each class's name; at least one id each.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Logits, <c>[group rows, group columns, classes]</c>.</returns>
    /// <exception cref="ArgumentException">The states do not fit the grid, there is no class, or a class has no token.</exception>
    /// <exception cref="ModelStateException">The model does not offer the rows of its head.</exception>
    public static ClassScores Score(ILanguageModel language, ImageStates image, IReadOnlyList<int[]> classTokens, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(classTokens);
        int width = language.Config.HiddenSize;
        var grid = image.Grid;
        if (image.Hidden.Length != grid.TokenCount * width)
        {
            throw new ArgumentException($"{image.Hidden.Length} values are not the states of {grid.TokenCount} image positions of {width} values.", nameof(image));
        }

        if (classTokens.Count == 0 || classTokens.Any(ids => ids.Length == 0))
        {
            throw new ArgumentException("Every class needs a name of at least one token, and there must be at least one class.", nameof(classTokens));
        }

        float[] rows = MeanRows(language, classTokens, width);
        return new ClassScores(grid.GroupRows, grid.GroupColumns, classTokens.Count, RowProducts.Multiply(image.Hidden, rows, width, cancellationToken));
    }

    private static float[] MeanRows(ILanguageModel language, IReadOnlyList<int[]> classTokens, int width)
    {
        float[] means = new float[classTokens.Count * width];
        float[] rows = new float[classTokens.Max(ids => ids.Length) * width];
        for (int i = 0; i < classTokens.Count; i++)
        {
            int[] ids = classTokens[i];
            var mean = means.AsSpan(i * width, width);
            language.HeadRows(ids, rows.AsSpan(0, ids.Length * width));
            for (int row = 0; row < ids.Length; row++)
            {
                TensorPrimitives.Add(mean, rows.AsSpan(row * width, width), mean);
            }

            TensorPrimitives.Divide(mean, ids.Length, mean);
        }

        return means;
    }
}
