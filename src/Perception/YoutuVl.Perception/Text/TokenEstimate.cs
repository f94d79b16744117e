namespace YoutuVl.Perception.Text;

/// <summary>
/// Estimates how many tokens a language model needs for a text, without its tokenizer: four letters to a token, each digit and punctuation
/// mark one, each character beyond ASCII one. Meant to be rather too high than too low.
/// </summary>
public static class TokenEstimate
{
    private const int LettersPerToken = 4;

    /// <summary>Estimates a text. The estimate of lines joined by line feeds is the sum of their estimates plus one for each line feed.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The tokens; 0 for an empty text.</returns>
    public static int Of(ReadOnlySpan<char> text)
    {
        var tokens = 0;
        var letters = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiLetter(character))
            {
                letters++;
                continue;
            }

            tokens += WordTokens(letters);
            letters = 0;

            // A space is part of the word that follows it.
            tokens += character == ' ' ? 0 : 1;
        }

        return tokens + WordTokens(letters);
    }

    private static int WordTokens(int letters) => (letters + LettersPerToken - 1) / LettersPerToken;
}
