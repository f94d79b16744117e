using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Strings, numbers and spaces of JSON (RFC 8259) as nodes.</summary>
internal sealed class JsonText
{
    private const string HexDigits = "0123456789abcdefABCDEF";

    private readonly Grammar _grammar;
    private readonly JsonSchemaLimits _limits;
    private readonly GrammarNode _character;
    private readonly GrammarNode _digit;

    public JsonText(Grammar grammar, JsonSchemaLimits limits)
    {
        (_grammar, _limits) = (grammar, limits);
        _digit = grammar.Range((byte)'0', (byte)'9');
        _character = grammar.Choice(grammar.Bytes(ByteSet.Range(0x20, 0x7E) - ByteSet.Of("\"\\")), new Utf8Characters(grammar).BeyondAscii, Escape());
        Space = limits.MaximumWhitespace > 0 ? grammar.Repeat(grammar.Bytes(ByteSet.Of(" \n")), 0, limits.MaximumWhitespace) : grammar.End;
    }

    /// <summary>Optional space between values.</summary>
    public GrammarNode Space { get; }

    /// <summary>A string of so many characters (code points).</summary>
    public GrammarNode String(int minimum, int maximum) => _grammar.Sequence(_grammar.Byte('"'), _grammar.Repeat(_character, minimum, maximum), _grammar.Byte('"'));

    /// <summary>A number with optional fraction and exponent.</summary>
    public GrammarNode Number()
    {
        GrammarNode fraction = _grammar.Sequence(_grammar.Byte('.'), _grammar.Repeat(_digit, 1, _limits.MaximumDigits));
        GrammarNode sign = _grammar.Optional(_grammar.Bytes(ByteSet.Of("+-")));
        GrammarNode exponent = _grammar.Sequence(_grammar.Bytes(ByteSet.Of("eE")), sign, _grammar.Repeat(_digit, 1, 2));
        return _grammar.Sequence(Integer(), _grammar.Optional(fraction), _grammar.Optional(exponent));
    }

    /// <summary>A whole number.</summary>
    public GrammarNode Integer()
    {
        GrammarNode further = _limits.MaximumDigits > 1 ? _grammar.Repeat(_digit, 0, _limits.MaximumDigits - 1) : _grammar.End;
        GrammarNode magnitude = _grammar.Choice(_grammar.Byte('0'), _grammar.Sequence(_grammar.Range((byte)'1', (byte)'9'), further));
        return _grammar.Sequence(_grammar.Optional(_grammar.Byte('-')), magnitude);
    }

    /// <summary>A given value, written without spaces and with as few escapes as may be.</summary>
    public GrammarNode Value(JsonElement value) => _grammar.Text(Canonical(value));

    /// <summary>A value without spaces and with as few escapes as may be.</summary>
    public static string Canonical(JsonElement value) => Write(value.WriteTo);

    /// <summary>A property's name, with its quotation marks.</summary>
    public GrammarNode Name(string name) => _grammar.Text(Write(writer => writer.WriteStringValue(name)));

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        write(writer);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // \" \\ \/ \b \f \n \r \t, \uXXXX outside the surrogates, and surrogates in pairs; each is one character.
    private GrammarNode Escape()
    {
        GrammarNode hex = Hex(HexDigits);
        GrammarNode plain = _grammar.Choice(
            _grammar.Sequence(Hex("0123456789abcefABCEF"), hex, hex, hex),
            _grammar.Sequence(Hex("dD"), Hex("01234567"), hex, hex));
        GrammarNode pair = _grammar.Sequence(
            _grammar.Sequence(Hex("dD"), Hex("89abAB"), hex, hex),
            _grammar.Text("\\u"),
            _grammar.Sequence(Hex("dD"), Hex("cdefCDEF"), hex, hex));
        GrammarNode unicode = _grammar.Sequence(_grammar.Byte('u'), _grammar.Choice(plain, pair));
        return _grammar.Sequence(_grammar.Byte('\\'), _grammar.Choice(Hex("\"\\/bfnrt"), unicode));
    }

    private GrammarNode Hex(string characters) => _grammar.Bytes(ByteSet.Of(characters));
}
