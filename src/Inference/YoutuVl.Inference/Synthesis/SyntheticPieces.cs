namespace YoutuVl.Inference.Synthesis;

/// <summary>The byte-level pieces of a synthetic tokenizer.</summary>
internal static class SyntheticPieces
{
    private const string Letters = "etaoinshrdlucmfwypvbgkjqxz";
    private const string Space = "\u0120"; // how byte-level vocabularies write a space

    /// <summary>The 256 bytes in the order of GPT-2's byte table: first those that are written as themselves, then the others, written as U+0100 and on.</summary>
    public static IEnumerable<string> Bytes()
    {
        IEnumerable<int> all = Enumerable.Range(0, 256);
        IEnumerable<int> hidden = Enumerable.Range(0x100, all.Count(value => !IsVisible(value)));
        return all.Where(IsVisible).Concat(hidden).Select(value => ((char)value).ToString());
    }

    /// <summary>
    /// Endless merges by rank: each extends a word, or a space and a word, by one letter, shorter ones first. Every left side is a byte or an
    /// earlier result.
    /// </summary>
    public static IEnumerable<(string Left, string Right)> Merges()
    {
        IEnumerable<string> words = Letters.Select(letter => letter.ToString()).Prepend(Space);
        while (true)
        {
            var longer = new List<string>();
            foreach (string word in words)
            {
                foreach (char letter in Letters)
                {
                    yield return (word, letter.ToString());
                    longer.Add(word + letter);
                }
            }

            words = longer;
        }
    }

    private static bool IsVisible(int value) => value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF);
}
