namespace YoutuVl.Inference.Graphs;

/// <summary>Reads whole weight rows in single precision. Called from several threads at once.</summary>
/// <param name="firstRow">The first row.</param>
/// <param name="destination">Receives as many rows as it holds.</param>
internal delegate void ReadWeightRows(int firstRow, Span<float> destination);
