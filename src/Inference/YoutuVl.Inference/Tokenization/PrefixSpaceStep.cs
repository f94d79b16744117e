namespace YoutuVl.Inference.Tokenization;

/// <summary>Puts a space before a piece that does not begin with one (<c>add_prefix_space</c>).</summary>
internal sealed class PrefixSpaceStep : IPreTokenizerStep
{
    public void Split(ReadOnlyMemory<char> piece, List<ReadOnlyMemory<char>> output) =>
        output.Add(piece.Span[0] == ' ' ? piece : $" {piece}".AsMemory());
}
