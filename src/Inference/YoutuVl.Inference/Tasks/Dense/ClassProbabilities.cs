using System.Numerics.Tensors;

namespace YoutuVl.Inference.Tasks.Dense;

/// <summary>Turns the logits of classes into what is scaled up and compared.</summary>
internal static class ClassProbabilities
{
    /// <summary>The class that stands for everything not named.</summary>
    public const string Others = "<OTHERS>";

    private const float Temperature = 0.2f;
    private const float OthersProbability = 0.5f;

    /// <summary>
    /// Softmax over the classes of a cell at temperature 0.2. When one of the classes is <see cref="Others"/>, each class stands alone instead: a sigmoid, against one half for the others.
    /// </summary>
    /// <param name="scores">The logits; overwritten.</param>
    /// <param name="labels">The classes.</param>
    public static void Apply(ClassScores scores, ReadOnlySpan<string> labels)
    {
        int others = labels.IndexOf(Others);
        for (int cell = 0; cell < scores.Rows * scores.Columns; cell++)
        {
            var values = scores.Cell(cell);
            if (others >= 0)
            {
                TensorPrimitives.Sigmoid(values, values);
                values[others] = OthersProbability;
                continue;
            }

            TensorPrimitives.Divide(values, Temperature, values);
            TensorPrimitives.Add(values, -TensorPrimitives.Max<float>(values), values);
            TensorPrimitives.SoftMax(values, values);
        }
    }
}
