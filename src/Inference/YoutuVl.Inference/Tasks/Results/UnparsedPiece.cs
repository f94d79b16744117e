namespace YoutuVl.Inference.Tasks.Results;

/// <summary>A piece of the model's answer that the task's grammar has no place for.</summary>
/// <param name="Start">The index of its first character in the raw answer.</param>
/// <param name="Text">The piece itself.</param>
/// <param name="Reason">What was wrong with it.</param>
public sealed record UnparsedPiece(int Start, string Text, string Reason);
