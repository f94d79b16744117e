using System.Text;

namespace YoutuVl.Agent.Policies;

/// <summary>
/// Folds characters that look like a Latin letter onto that letter. The pairs are facts from the Unicode list of confusable characters
/// (UTS 39, confusables.txt), limited to those that render alike in common fonts. Compatibility forms are computed, because the runtime
/// carries no normalisation tables in its culture-free mode.
/// </summary>
internal static class LookAlikes
{
    private const int MathAlphanumericsStart = 0x1D400;
    private const int MathAlphanumericsEnd = 0x1D6A3;

    // Each entry: the Latin letter, then everything that looks like it, lower case.
    private static readonly string[] Groups =
    [
        "aаαɑａàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "bЬьƅḃḅɓ", "cсϲⅽçćĉċč", "dԁⅾďđḋḍɗ", "eеёҽєεèéêëēĕėęěẹẻẽếềểễệ℮",
        "fẝғƒḟ", "gɡցğĝġģǥǧ", "hһհħĥḣḥ", "iіїıɩιⅰìíîïĩīĭįǐịỉӏɪ", "jјϳĵǰ", "kкκķĸǩḳ", "lⅼӀℓĺļľŀłḷ",
        "mмⅿṁṃ", "nոռпηñńņňŉŋṅṇ", "oоοօσ০òóôõöøōŏőơǒọỏốồổỗộớờởỡợ", "pрρþṕṗ", "qԛգ", "rгŕŗřṙṛ", "sѕśŝşšșṡṣꜱ",
        "tтτţťŧțṫṭ", "uսυцùúûüũūŭůűųưǔụủứừửữự", "vνѵⅴṽṿ", "wԝωшŵẁẃẅẇ", "xхχⅹẋẍ", "yуүγýÿŷỳỵỷỹʏ", "zᴢźżžẑẓ",
    ];

    private static readonly Dictionary<int, char> Table = CreateTable();

    /// <summary>Folds one character.</summary>
    /// <param name="rune">The character, lower case.</param>
    /// <returns>The Latin letter it looks like, or the character itself.</returns>
    public static Rune Fold(Rune rune)
    {
        var value = rune.Value;
        if (value is >= 0xFF01 and <= 0xFF5E)
        {
            // Full-width forms stand at a fixed distance from ASCII.
            return Rune.ToLowerInvariant(new Rune(value - 0xFF01 + '!'));
        }

        if (value is >= 0x24B6 and <= 0x24E9)
        {
            return new Rune('a' + ((value - 0x24B6) % 26));
        }

        if (value is >= MathAlphanumericsStart and <= MathAlphanumericsEnd)
        {
            // Thirteen alphabets of 26 capitals and 26 small letters follow each other.
            return new Rune('a' + ((value - MathAlphanumericsStart) % 26));
        }

        return Table.TryGetValue(value, out var letter) ? new Rune(letter) : rune;
    }

    /// <summary>Gives the letter that a digit or sign stands for when it is written among letters, as in <c>de1ete</c>.</summary>
    /// <param name="letter">A character.</param>
    /// <returns>The letter, or the character itself.</returns>
    public static char FoldDigit(char letter) => letter switch
    {
        '0' => 'o',
        '1' => 'l',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '!' or '|' => 'l',
        _ => letter,
    };

    private static Dictionary<int, char> CreateTable()
    {
        Dictionary<int, char> table = [];
        foreach (var group in Groups)
        {
            foreach (var rune in group[1..].EnumerateRunes())
            {
                table[Rune.ToLowerInvariant(rune).Value] = group[0];
            }
        }

        return table;
    }
}
