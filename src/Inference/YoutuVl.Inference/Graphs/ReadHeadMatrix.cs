namespace YoutuVl.Inference.Graphs;

/// <summary>Reads the matrix of one head in single precision.</summary>
/// <param name="head">The head.</param>
/// <param name="destination">Receives <c>[inputs, outputs]</c>.</param>
internal delegate void ReadHeadMatrix(int head, Span<float> destination);
