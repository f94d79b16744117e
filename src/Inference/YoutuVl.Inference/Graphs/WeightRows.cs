namespace YoutuVl.Inference.Graphs;

/// <summary>A weight matrix that is read row by row: a checkpoint tensor, a slice of one, or one with its rows permuted.</summary>
/// <param name="Key">Names the matrix in the data file: equal keys are stored once, and graphs that share a data file share them.</param>
/// <param name="Outputs">Number of rows.</param>
/// <param name="Inputs">Values in a row.</param>
/// <param name="ReadRows">Reads whole rows from a row index on, as many as the span holds.</param>
internal sealed record WeightRows(string Key, int Outputs, int Inputs, ReadWeightRows ReadRows);
