namespace YoutuVl.Inference.Graphs;

/// <summary>A weight matrix that is read row by row: a checkpoint tensor, a slice of one, or one with its rows permuted.</summary>
/// <param name="Key">Names the matrix in the data file: equal keys are stored once, and graphs that share a data file share them.</param>
/// <param name="Outputs">Number of rows.</param>
/// <param name="Inputs">Values in a row.</param>
/// <param name="ReadRows">Reads whole rows from a row index on, as many as the span holds.</param>
internal sealed record WeightRows(string Key, int Outputs, int Inputs, ReadWeightRows ReadRows)
{
    /// <summary>Some of the rows; the whole matrix keeps its key.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="end">The row after the last one.</param>
    public WeightRows SliceOutputs(int start, int end) =>
        start == 0 && end == Outputs
            ? this
            : new WeightRows($"{Key}[{start}:{end}]", end - start, Inputs, (firstRow, destination) => ReadRows(start + firstRow, destination));

    /// <summary>Some of the columns; the whole matrix keeps its key. Rows are read one at a time.</summary>
    /// <param name="start">The first column.</param>
    /// <param name="end">The column after the last one.</param>
    public WeightRows SliceInputs(int start, int end) =>
        start == 0 && end == Inputs
            ? this
            : new WeightRows($"{Key}[:,{start}:{end}]", Outputs, end - start, (firstRow, destination) => ReadColumns(firstRow, start..end, destination));

    private void ReadColumns(int firstRow, Range columns, Span<float> destination)
    {
        var row = new float[Inputs];
        ReadOnlySpan<float> part = row.AsSpan(columns);
        for (int index = 0; index * part.Length < destination.Length; index++)
        {
            ReadRows(firstRow + index, row);
            part.CopyTo(destination[(index * part.Length)..]);
        }
    }
}
