namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>One byte out of a set; the empty set stands for no text at all.</summary>
internal sealed class BytesNode(int id, ByteSet set) : GrammarNode(id, isNullable: false)
{
    public ByteSet Set { get; } = set;

    public override GrammarNode Next(Grammar grammar, byte value) => Set.Contains(value) ? grammar.End : grammar.Nothing;
}
