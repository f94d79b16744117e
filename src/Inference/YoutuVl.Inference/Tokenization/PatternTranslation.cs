using System.Globalization;

namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// A pattern of a <c>tokenizer.json</c> in .NET's language, with stand-ins for characters beyond U+FFFF: for each general category one 16-bit character that the pattern
/// does not mention, so that it belongs to the same classes as every character of that category beyond U+FFFF. Immutable.
/// </summary>
internal sealed class PatternTranslation
{
    private readonly Lazy<char[]> _standIns;

    private PatternTranslation(string pattern, IReadOnlyList<(char First, char Last)> mentioned)
    {
        Pattern = pattern;
        _standIns = new Lazy<char[]>(() => StandIns(mentioned));
    }

    /// <summary>The pattern for <see cref="System.Text.RegularExpressions.Regex"/>, culture-invariant.</summary>
    public string Pattern { get; }

    /// <summary>Translates a pattern.</summary>
    /// <exception cref="NotSupportedException">It uses something that .NET reads differently.</exception>
    public static PatternTranslation Create(string pattern)
    {
        var translator = new PatternTranslator(pattern);
        return new PatternTranslation(translator.Translate(), translator.Mentioned);
    }

    /// <summary>The shadow of a text with paired surrogates only, and for each of its units, and its end, where it comes from.</summary>
    public (string Shadow, int[] Origin) Shadow(ReadOnlySpan<char> text)
    {
        char[] standIns = _standIns.Value;
        char[] shadow = new char[text.Length];
        int[] origin = new int[text.Length + 1];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            origin[length] = i;
            bool pair = char.IsHighSurrogate(text[i]);
            shadow[length++] = pair ? standIns[(int)CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[i], text[i + 1]))] : text[i];
            i += pair ? 1 : 0;
        }

        origin[length] = text.Length;
        return (new string(shadow, 0, length), origin);
    }

    private static char[] StandIns(IReadOnlyList<(char First, char Last)> mentioned)
    {
        char[] standIns = new char[(int)UnicodeCategory.OtherNotAssigned + 1];
        for (int code = 0x80; code <= char.MaxValue; code++)
        {
            var candidate = (char)code;
            ref char standIn = ref standIns[(int)char.GetUnicodeCategory(candidate)];
            if (standIn == 0 && IsCaseless(candidate) && !IsMentioned(candidate, mentioned))
            {
                standIn = candidate;
            }
        }

        return standIns;
    }

    /// <summary>A character with another case could be met by the pattern through that other case.</summary>
    private static bool IsCaseless(char candidate) => char.ToUpperInvariant(candidate) == candidate && char.ToLowerInvariant(candidate) == candidate;

    private static bool IsMentioned(char candidate, IReadOnlyList<(char First, char Last)> mentioned)
    {
        foreach ((char first, char last) in mentioned)
        {
            if (candidate >= first && candidate <= last)
            {
                return true;
            }
        }

        return false;
    }
}
