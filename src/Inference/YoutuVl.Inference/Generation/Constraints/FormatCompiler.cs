using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Turns a format into the node of its texts.</summary>
internal sealed class FormatCompiler(Grammar grammar, ConstraintVocabulary vocabulary)
{
    /// <summary>Compiles a format.</summary>
    /// <exception cref="SchemaException">A JSON schema uses what is not supported.</exception>
    /// <exception cref="GenerationException">The vocabulary has no coordinate tokens.</exception>
    public GrammarNode Compile(AnswerFormat format) => format switch
    {
        AnswerFormat.Literal literal => Literal(literal.Text),
        AnswerFormat.Phrase phrase => grammar.Repeat(PhraseCharacter(), 1, phrase.MaximumLength),
        AnswerFormat.Json json => new JsonSchemaCompiler(grammar, json.Limits).Compile(json.Schema, "#"),
        AnswerFormat.Box box => Box(box),
        AnswerFormat.Point point => Horizontal(0, point.Width, _ => Vertical(0, point.Height, _ => grammar.End)),
        AnswerFormat.Visibility => Visibility(),
        AnswerFormat.Sequence sequence => grammar.Sequence([.. sequence.Parts.Select(Compile)]),
        AnswerFormat.OneOf choice => grammar.Choice([.. choice.Formats.Select(Compile)]),
        AnswerFormat.Repeat repeat => grammar.Repeat(Compile(repeat.Item), repeat.Minimum, repeat.Maximum),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "This format is not known."),
    };

    private GrammarNode Literal(string text) =>
        text.StartsWith('<') && text.EndsWith('>') && vocabulary.Tokenizer.IdOf(text) is { } token ? grammar.Token(token) : grammar.Text(text);

    private GrammarNode PhraseCharacter() =>
        grammar.Choice(grammar.Bytes(ByteSet.Range(0x20, 0x7E) - ByteSet.Of("<>")), new Utf8Characters(grammar).BeyondAscii);

    private GrammarNode Box(AnswerFormat.Box box)
    {
        GrammarNode end = Literal("</box>");
        GrammarNode corners = Horizontal(0, box.Width, left =>
            Vertical(0, box.Height, top =>
                Horizontal(left, box.Width, _ =>
                    Vertical(top, box.Height, _ => end))));
        return grammar.Sequence(Literal("<box>"), corners);
    }

    private GrammarNode Visibility()
    {
        GrammarNode digit = grammar.Range((byte)'0', (byte)'9');
        GrammarNode fraction = grammar.Optional(grammar.Sequence(grammar.Byte('.'), grammar.Repeat(digit, 1, 2)));
        GrammarNode value = grammar.Choice(grammar.Sequence(grammar.Byte('0'), fraction), grammar.Byte('1'));
        return grammar.Sequence(grammar.Text("<v_"), value, grammar.Byte('>'));
    }

    private GrammarNode Horizontal(int minimum, int maximum, Func<int, GrammarNode> then) => Coordinate(CoordinateAxis.X, minimum, maximum, then);

    private GrammarNode Vertical(int minimum, int maximum, Func<int, GrammarNode> then) => Coordinate(CoordinateAxis.Y, minimum, maximum, then);

    private GrammarNode Coordinate(CoordinateAxis axis, int minimum, int maximum, Func<int, GrammarNode> then)
    {
        CoordinateTokens coordinates = vocabulary.Coordinates
            ?? throw new GenerationException(GenerationError.VocabularyIncomplete, "The vocabulary has no coordinate tokens (<x_0>, <y_0>, …). Use the tokenizer that belongs to the model.");
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
        return grammar.Coordinate(new CoordinateRange(coordinates, axis, minimum, maximum), then);
    }
}
