namespace YoutuVl.Inference.Tokenization;

/// <summary>One step of splitting text into pieces. Immutable.</summary>
internal interface IPreTokenizerStep
{
    /// <summary>Splits a piece further. What goes in comes out, in order, unless the step adds to it.</summary>
    /// <param name="piece">A non-empty piece; it is looked at as if nothing were around it.</param>
    /// <param name="output">Receives non-empty pieces.</param>
    void Split(ReadOnlyMemory<char> piece, List<ReadOnlyMemory<char>> output);
}
