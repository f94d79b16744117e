using System.Text;
using System.Text.RegularExpressions;

namespace YoutuVl.Inference.Tests.Fuzzing;

/// <summary>Damages JSON text in the ways that files are damaged and that attackers damage them: values at the edges, structure, bytes.</summary>
internal sealed partial class Mutator(Random random)
{
    private static readonly string[] Values =
    [
        "0", "-1", "1", "2", "7", "255", "65536", "16777216", "16777217", "2147483647", "2147483648", "-2147483648", "4294967296", "9223372036854775807",
        "9223372036854775808", "18446744073709551615", "1e3", "1.5", "-0.0", "1e-320", "1e308", "1e999", "123456789012345678901234567890", "NaN", "null", "true", "false",
        "\"\"", "\"x\"", "\"silu\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}", "[0]", "[[]]", "[1,2,3]", "{\"type\":\"default\"}",
    ];

    /// <summary>A damaged copy; sometimes an unharmed one.</summary>
    public byte[] Mutate(string text)
    {
        int rounds = random.Next(4);
        for (int round = 0; round < rounds; round++)
        {
            text = Edit(text);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (random.Next(5) == 0)
        {
            DamageBytes(ref bytes);
        }

        return bytes;
    }

    [GeneratedRegex("""-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|"(?:[^"\\]|\\.)*"|\[[^\[\]{}]*\]""")]
    private static partial Regex Value();

    private string Edit(string text) => random.Next(9) switch
    {
        0 or 1 or 2 or 3 => ReplaceValue(text),
        4 => MoveSlice(text),
        5 => Remove(text),
        6 => text.Insert(random.Next(text.Length + 1), Values[random.Next(Values.Length)]),
        7 => text.Insert(random.Next(text.Length + 1), new string("[{\"a0,: "[random.Next(8)], random.Next(1, 300))),
        _ => NearbyNumber(text),
    };

    private string ReplaceValue(string text)
    {
        MatchCollection values = Value().Matches(text);
        if (values.Count == 0)
        {
            return text;
        }

        Match match = values[random.Next(values.Count)];
        return string.Concat(text.AsSpan(0, match.Index), Values[random.Next(Values.Length)], text.AsSpan(match.Index + match.Length));
    }

    // Off by a little: offsets that overlap, shapes that do not fit, ids that collide.
    private string NearbyNumber(string text)
    {
        Match[] numbers = [.. Value().Matches(text).Where(match => int.TryParse(match.ValueSpan, out _))];
        if (numbers.Length == 0)
        {
            return text;
        }

        Match match = numbers[random.Next(numbers.Length)];
        long near = int.Parse(match.ValueSpan) + (long)random.Next(-4, 5);
        return string.Concat(text.AsSpan(0, match.Index), $"{near}", text.AsSpan(match.Index + match.Length));
    }

    private string MoveSlice(string text)
    {
        (int start, int length) = Slice(text.Length);
        string slice = text.Substring(start, length);
        string rest = random.Next(2) == 0 ? text : text.Remove(start, length);
        return rest.Insert(random.Next(rest.Length + 1), slice);
    }

    private string Remove(string text)
    {
        (int start, int length) = Slice(text.Length);
        return text.Remove(start, length);
    }

    private (int Start, int Length) Slice(int length)
    {
        int start = random.Next(length + 1);
        return (start, random.Next(Math.Min(length - start, 200) + 1));
    }

    private void DamageBytes(ref byte[] bytes)
    {
        if (random.Next(3) == 0)
        {
            bytes = bytes[..random.Next(bytes.Length + 1)];
        }

        for (int count = random.Next(4); count > 0 && bytes.Length > 0; count--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }
    }
}
