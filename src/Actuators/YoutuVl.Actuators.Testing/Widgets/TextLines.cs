namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>Finds lines and columns in text. A column is one character, whatever its width.</summary>
internal static class TextLines
{
    public static int Count(string text) => 1 + text.AsSpan().Count('\n');

    /// <summary>Gets the UTF-16 offset of a line and column; past the end of a line it is the end of that line.</summary>
    public static int Position(string text, int line, int column)
    {
        var start = 0;
        for (var i = 0; i < line; i++)
        {
            var next = text.IndexOf('\n', start);
            if (next < 0)
            {
                return text.Length;
            }

            start = next + 1;
        }

        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            if (column-- == 0 || rune.Value == '\n')
            {
                break;
            }

            start += rune.Utf16SequenceLength;
        }

        return start;
    }
}
