using System.Globalization;
using System.Text.RegularExpressions;

namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>Reads a number out of an answer to a counting question, written in digits or as a word in English or Chinese.</summary>
public static partial class CountParser
{
    private static readonly string[] EnglishWords =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private const string ChineseDigits = "零一二三四五六七八九十";

    /// <summary>Reads the first number of an answer. Digits come before words, since "one" and 一 are not always meant as a number.</summary>
    /// <param name="answer">The decoded answer.</param>
    /// <returns>The number, or null when there is none that can be read.</returns>
    public static int? Parse(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (Digits().Match(answer) is { Success: true } digits)
        {
            string plain = digits.Value.Replace(",", string.Empty, StringComparison.Ordinal);
            return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
        }

        if (Words().Match(answer) is { Success: true } word)
        {
            int index = Array.IndexOf(EnglishWords, word.Value.ToLowerInvariant());
            return Math.Max(0, index);
        }

        return ChineseNumber(answer);
    }

    // Up to 十九 (nineteen): larger ones come in digits. 两 is "two" in front of a counted noun.
    private static int? ChineseNumber(string answer)
    {
        if (Chinese().Match(answer) is not { Success: true } match)
        {
            return null;
        }

        string number = match.Value.Replace('两', '二');
        int first = ChineseDigits.IndexOf(number[0], StringComparison.Ordinal);
        return number.Length == 1 ? first : first + ChineseDigits.IndexOf(number[1], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|(?<![0-9.])[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|none|no)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex("十[一二三四五六七八九]|[零一二两三四五六七八九十]", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
