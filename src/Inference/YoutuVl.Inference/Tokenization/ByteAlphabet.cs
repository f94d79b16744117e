using System.Text;

namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// The printable stand-ins for bytes in which vocabularies are written (GPT-2's <c>bytes_to_unicode</c>): bytes with a visible Latin-1 character stand for themselves,
/// the other 68 are numbered from U+0100 on.
/// </summary>
internal static class ByteAlphabet
{
    private const int FirstSubstitute = 0x100;
    private static readonly char[] Letters = CreateLetters();
    private static readonly short[] Bytes = CreateBytes();

    /// <summary>The letter of a byte.</summary>
    public static char Letter(byte value) => Letters[value];

    /// <summary>Writes the letters of bytes.</summary>
    public static void Write(ReadOnlySpan<byte> bytes, Span<char> letters)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            letters[i] = Letters[bytes[i]];
        }
    }

    /// <summary>The bytes that a vocabulary piece stands for; a piece with any other character stands for its own UTF-8.</summary>
    public static byte[] Read(string piece)
    {
        byte[] bytes = new byte[piece.Length];
        for (int i = 0; i < piece.Length; i++)
        {
            int value = piece[i] < Bytes.Length ? Bytes[piece[i]] : -1;
            if (value < 0)
            {
                return Encoding.UTF8.GetBytes(piece);
            }

            bytes[i] = (byte)value;
        }

        return bytes;
    }

    private static bool IsVisible(int value) => value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF);

    private static char[] CreateLetters()
    {
        char[] letters = new char[256];
        int next = FirstSubstitute;
        for (int value = 0; value < letters.Length; value++)
        {
            letters[value] = (char)(IsVisible(value) ? value : next++);
        }

        return letters;
    }

    private static short[] CreateBytes()
    {
        short[] bytes = new short[Letters.Max() + 1];
        Array.Fill(bytes, (short)-1);
        for (int value = 0; value < Letters.Length; value++)
        {
            bytes[Letters[value]] = (short)value;
        }

        return bytes;
    }
}
