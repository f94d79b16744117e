using System.Text.RegularExpressions;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>
/// One sentence, its quoted texts taken out: in <see cref="Words"/> each is one character of the private use area, so that no pattern can
/// look inside it. Immutable.
/// </summary>
/// <param name="Source">The sentence as it was written.</param>
/// <param name="Position">Where it begins in the instruction, in characters from 0.</param>
/// <param name="Words">The sentence with placeholders, white space collapsed, punctuation in its narrow form.</param>
/// <param name="Quotes">The quoted texts, by placeholder.</param>
internal sealed partial record Sentence(string Source, int Position, string Words, IReadOnlyList<string> Quotes)
{
    /// <summary>The placeholder of the first quoted text.</summary>
    public const char FirstPlaceholder = '\uE000';

    /// <summary>The last character that can be a placeholder.</summary>
    public const char LastPlaceholder = '\uF8FF';

    /// <summary>Gets the sentence without the spaces that Chinese does not need, for Chinese patterns.</summary>
    public string Compact { get; } = SpacesInChinese().Replace(Words, string.Empty);

    /// <summary>Gets a value indicating whether the sentence itself, not its quoted texts, has Chinese in it.</summary>
    public bool IsChinese { get; } = Words.Any(c => c is >= '\u4E00' and <= '\u9FFF');

    /// <summary>Tells whether a character stands for a quoted text.</summary>
    /// <param name="character">The character.</param>
    /// <returns>True when it does.</returns>
    public static bool IsPlaceholder(char character) => character is >= FirstPlaceholder and <= LastPlaceholder;

    /// <summary>Puts the quoted texts back in the place of their placeholders.</summary>
    /// <param name="part">A part of <see cref="Words"/>.</param>
    /// <returns>The text.</returns>
    public string Restore(string part) =>
        string.Concat(part.Select(c => IsPlaceholder(c) ? Quotes[c - FirstPlaceholder] : c.ToString()));

    /// <inheritdoc/>
    public override string ToString() => Source;

    [GeneratedRegex(@"(?<=[\u2E80-\u9FFF\uE000-\uF8FF\uFF00-\uFFEF,:]) +| +(?=[\u2E80-\u9FFF\uE000-\uF8FF\uFF00-\uFFEF,:])")]
    private static partial Regex SpacesInChinese();
}
