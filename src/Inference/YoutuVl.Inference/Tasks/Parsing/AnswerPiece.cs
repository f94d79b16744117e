namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>A piece of an answer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Name">The tag's name, or the axis; the words of a text.</param>
internal readonly record struct AnswerPiece(PieceKind Kind, int Start, int Length, string Name)
{
    /// <summary>The number of a coordinate or visibility.</summary>
    public double Number { get; init; }
}
