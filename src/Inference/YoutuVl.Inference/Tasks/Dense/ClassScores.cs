namespace YoutuVl.Inference.Tasks.Dense;

/// <summary>One value for each class and cell of a grid.</summary>
/// <param name="Rows">Cells from top to bottom.</param>
/// <param name="Columns">Cells from left to right.</param>
/// <param name="Classes">Classes.</param>
/// <param name="Values"><c>[rows, columns, classes]</c>.</param>
public sealed record ClassScores(int Rows, int Columns, int Classes, float[] Values)
{
    /// <summary>The values of all classes in one cell.</summary>
    /// <param name="cell">The cell's index in raster order.</param>
    internal Span<float> Cell(int cell) => Values.AsSpan(cell * Classes, Classes);
}
