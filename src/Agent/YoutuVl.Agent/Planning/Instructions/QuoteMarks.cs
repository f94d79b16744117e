namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>Which characters begin and end a quoted text.</summary>
internal static class QuoteMarks
{
    private const char FirstIdeographic = '\u2E80';

    /// <summary>Finds the mark that ends a quotation.</summary>
    /// <param name="text">The whole instruction.</param>
    /// <param name="at">The index of a character that may begin a quotation.</param>
    /// <returns>The ending mark; null when the character begins none.</returns>
    public static char? ClosingOf(string text, int at) => text[at] switch
    {
        '"' => '"',
        '“' or '„' => '”',
        '‘' => '’',
        '「' => '」',
        '『' => '』',
        '《' => '》',
        '«' => '»',
        '`' => '`',

        // Inside a word it is an apostrophe: don't, boss's.
        '\'' when at == 0 || !IsWordCharacter(text[at - 1]) => '\'',
        _ => null,
    };

    /// <summary>Tells whether a character ends the quotation.</summary>
    /// <param name="text">The whole instruction.</param>
    /// <param name="at">The index of the character.</param>
    /// <param name="closing">The mark that ends it.</param>
    /// <returns>True when it does.</returns>
    public static bool Closes(string text, int at, char closing)
    {
        if (text[at] != closing)
        {
            return false;
        }

        var isApostrophe = closing is '\'' or '’'
            && at > 0 && IsWordCharacter(text[at - 1])
            && at + 1 < text.Length && IsWordCharacter(text[at + 1]);
        return !isApostrophe;
    }

    // Chinese is written without spaces: a mark beside an ideograph is never an apostrophe.
    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) && character < FirstIdeographic;
}
