namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>The empty text: nothing more may follow.</summary>
internal sealed class EndNode(int id) : GrammarNode(id, isNullable: true)
{
    public override GrammarNode Next(Grammar grammar, byte value) => grammar.Nothing;
}
