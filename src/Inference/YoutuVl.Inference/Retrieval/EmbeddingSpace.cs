namespace YoutuVl.Inference.Retrieval;

/// <summary>What makes vectors comparable: they come from the same weights, in the same form, and have the same length.</summary>
/// <param name="ModelFingerprint">The fingerprint of the model.</param>
/// <param name="Form">How vectors are taken.</param>
/// <param name="Dimension">Values of a vector.</param>
public sealed record EmbeddingSpace(string ModelFingerprint, EmbeddingForm Form, int Dimension);
