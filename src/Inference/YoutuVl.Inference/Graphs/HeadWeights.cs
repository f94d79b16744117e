namespace YoutuVl.Inference.Graphs;

/// <summary>One matrix per attention head, <c>[heads, inputs, outputs]</c>.</summary>
/// <param name="Key">Names the matrices in the data file: equal keys are stored once.</param>
/// <param name="Heads">Number of heads.</param>
/// <param name="Inputs">Rows of a matrix.</param>
/// <param name="Outputs">Columns of a matrix.</param>
/// <param name="ReadHead">Reads the matrix of one head.</param>
internal sealed record HeadWeights(string Key, int Heads, int Inputs, int Outputs, ReadHeadMatrix ReadHead);
