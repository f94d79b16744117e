namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Characters as well-formed UTF-8 (Unicode standard, table 3-7): no overlong forms, no surrogates, nothing beyond U+10FFFF.</summary>
internal sealed class Utf8Characters
{
    public Utf8Characters(Grammar grammar)
    {
        GrammarNode next = grammar.Range(0x80, 0xBF);
        BeyondAscii = grammar.Choice(
            grammar.Sequence(grammar.Range(0xC2, 0xDF), next),
            grammar.Sequence(grammar.Range(0xE0, 0xE0), grammar.Range(0xA0, 0xBF), next),
            grammar.Sequence(grammar.Bytes(ByteSet.Range(0xE1, 0xEC) | ByteSet.Range(0xEE, 0xEF)), next, next),
            grammar.Sequence(grammar.Range(0xED, 0xED), grammar.Range(0x80, 0x9F), next),
            grammar.Sequence(grammar.Range(0xF0, 0xF0), grammar.Range(0x90, 0xBF), next, next),
            grammar.Sequence(grammar.Range(0xF1, 0xF3), next, next, next),
            grammar.Sequence(grammar.Range(0xF4, 0xF4), grammar.Range(0x80, 0x8F), next, next));
    }

    /// <summary>One character from U+0080 on.</summary>
    public GrammarNode BeyondAscii { get; }
}
