using System.Buffers;
using System.Globalization;
using System.Text;
using YoutuVl.Actuators.Desktop;

namespace YoutuVl.Actuators.Linux.Input;

/// <summary>Turns text into key symbols, one for each code point; line ends of every kind become one Enter.</summary>
internal static class TextSymbols
{
    /// <summary>Reads the whole text before anything is typed.</summary>
    /// <exception cref="InputUnavailableException">The text holds a control character or half a surrogate pair.</exception>
    internal static IReadOnlyList<uint> Of(string text)
    {
        List<uint> symbols = new(text.Length);
        ReadOnlySpan<char> rest = text.ReplaceLineEndings("\n");
        while (!rest.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf16(rest, out Rune character, out int consumed);
            uint? symbol = status == OperationStatus.Done ? Keysyms.Of(character) : null;
            symbols.Add(symbol ?? throw NotTypable(rest[0]));
            rest = rest[consumed..];
        }

        return symbols;
    }

    private static InputUnavailableException NotTypable(char character)
    {
        string name = $"U+{((int)character).ToString("X4", CultureInfo.InvariantCulture)}";
        return new InputUnavailableException(
            name, $"The text holds {name}, which no key gives. Remove control characters other than line feed and tab, and halves of surrogate pairs.");
    }
}
