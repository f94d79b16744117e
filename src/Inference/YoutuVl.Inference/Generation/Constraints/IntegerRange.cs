using System.Globalization;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Whole numbers between two bounds, digit by digit.</summary>
internal sealed class IntegerRange(Grammar grammar)
{
    /// <summary>The numbers from a minimum to a maximum, which is not less.</summary>
    public GrammarNode Between(long minimum, long maximum)
    {
        GrammarNode positive = maximum >= 0 ? Magnitudes((ulong)Math.Max(0, minimum), (ulong)maximum) : grammar.Nothing;
        GrammarNode negative = minimum < 0
            ? grammar.Sequence(grammar.Byte('-'), Magnitudes(Magnitude(Math.Min(maximum, -1)), Magnitude(minimum)))
            : grammar.Nothing;
        return grammar.Choice(positive, negative);
    }

    private static ulong Magnitude(long negative) => (ulong)-(negative + 1) + 1;

    // Numbers of equal length compare digit by digit, so each length is a range of its own.
    private GrammarNode Magnitudes(ulong minimum, ulong maximum)
    {
        GrammarNode node = grammar.Nothing;
        for (int length = Digits(minimum).Length; length <= Digits(maximum).Length; length++)
        {
            string least = length == Digits(minimum).Length ? Digits(minimum) : "1" + new string('0', length - 1);
            string most = length == Digits(maximum).Length ? Digits(maximum) : new string('9', length);
            node = grammar.Choice(node, SameLength(least, most));
        }

        return node;
    }

    private GrammarNode SameLength(string least, string most)
    {
        if (least.Length == 0)
        {
            return grammar.End;
        }

        (char low, char high, int rest) = (least[0], most[0], least.Length - 1);
        if (low == high)
        {
            return grammar.Sequence(grammar.Byte(low), SameLength(least[1..], most[1..]));
        }

        GrammarNode any = rest == 0 ? grammar.End : grammar.Repeat(grammar.Range((byte)'0', (byte)'9'), rest, rest);
        GrammarNode between = high - low > 1 ? grammar.Sequence(grammar.Range((byte)(low + 1), (byte)(high - 1)), any) : grammar.Nothing;
        return grammar.Choice(
            grammar.Sequence(grammar.Byte(low), SameLength(least[1..], new string('9', rest))),
            between,
            grammar.Sequence(grammar.Byte(high), SameLength(new string('0', rest), most[1..])));
    }

    private static string Digits(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}
