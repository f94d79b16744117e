using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Tokenization;

public sealed class RegexSplitStepTests
{
    private const string Words =
        @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re)?|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    [Theory]
    [InlineData("𠀀𠀁 𠀂!", "𠀀𠀁| 𠀂|!")] // ideographs beyond U+FFFF are letters, not two signs each
    [InlineData("𝒳𝓎z 😀😀x", "𝒳𝓎z| 😀😀|x")] // capital and small mathematical letters, signs
    [InlineData("𐐀𐐨's", "𐐀𐐨's")] // Deseret has case
    [InlineData("a𝟏𝟐b", "a|𝟏|𝟐|b")] // digits
    [InlineData("𑀓𑀸 x", "𑀓𑀸| x")] // a letter with a spacing mark
    [InlineData("e\U000E0100x", "e\U000E0100x")] // a variation selector is a mark
    [InlineData("   𠀀", "  | 𠀀")]
    [InlineData("it'ſ IT'S", "it'ſ| |I|T|'S")] // the long s folds to s
    public void Split_WordPattern_SeesWholeCharacters(string text, string expected)
    {
        string pattern = text.StartsWith("it", StringComparison.Ordinal) ? @"[a-z]+(?i:'s)?|(?i:'s)| |[A-Z]" : Words;
        Split(pattern, text).ShouldBe(expected.Split('|'));
    }

    [Theory]
    [InlineData(@"\p{Lo}+", "xה𠀀y", "x|ה𠀀|y")]
    [InlineData(@"\p{^L}+", "a1😀b", "a|1😀|b")]
    [InlineData(@"\P{L}+", "a1😀b", "a|1😀|b")]
    [InlineData(@"\w+", "a_١𝟏!", "a_١𝟏|!")]
    [InlineData(@"[\w-]+", "a-b c", "a-b| |c")]
    [InlineData(@"\W", "a😀b", "a|😀|b")]
    [InlineData(@"[가-힣\x{3131}-\u318e]+", "a한ㄱ𠀀", "a|한ㄱ|𠀀")]
    [InlineData(@"(a|b)(?=c)", "abcbd", "a|b|cbd")]
    [InlineData(@"(?<=a)b|x.y", "abx😀y", "a|b|x😀y")]
    [InlineData(@"[^.]", "a.b", "a|.|b")]
    [InlineData(@"(?i:(?-i:s)s)", "sSSs", "sS|Ss")]
    [InlineData(@"(?i:[s])", "ſsx", "ſ|s|x")]
    public void Split_Pattern_MeansWhatOnigurumaMeans(string pattern, string text, string expected) => Split(pattern, text).ShouldBe(expected.Split('|'));

    [Theory]
    [InlineData("^a")]
    [InlineData("a$")]
    [InlineData(@"\bx")]
    [InlineData(@"\h")]
    [InlineData(@"[[:alpha:]]")]
    [InlineData(@"[a&&b]")]
    [InlineData(@"[\W]")]
    [InlineData(@"a{,3}")]
    [InlineData(@"(?m:a)")]
    [InlineData(@"x(?i)a")]
    [InlineData("[\U00020000-\U0002A6DF]")]
    [InlineData(@"\x{20000}")]
    [InlineData(@"\1")]
    [InlineData(@"a\")]
    [InlineData(@"\p")]
    [InlineData(@"\u12")]
    [InlineData(@"[]a]")]
    public void Create_PatternThatDotNetReadsDifferently_Refuses(string pattern) =>
        Should.Throw<NotSupportedException>(() => PatternTranslation.Create(pattern));

    [Theory]
    [InlineData(@"\p{Han}")]
    [InlineData(@"a++")]
    [InlineData("(a")]
    [InlineData("a)")]
    public void Create_PatternThatDotNetCannotRead_Refuses(string pattern) =>
        Should.Throw<RegexParseException>(() => new RegexSplitStep(PatternTranslation.Create(pattern)));

    [Fact]
    public void Shadow_AnyCharacterBeyondThePlane_HasTheSameCategoryAndIsNotMentioned() =>
        Gen.Select(Gen.Int[0x10000, 0x10FFFF], Gen.Char['\u0100', '\uD7FF'], Gen.Int[0, 500]).Sample((codePoint, first, length) =>
        {
            char last = (char)Math.Min(0xD7FF, first + length);
            var pattern = PatternTranslation.Create($"[{first}-{last}]");
            (string shadow, int[] origin) = pattern.Shadow("a" + new Rune(codePoint) + "b");

            shadow.Length.ShouldBe(3);
            origin[..4].ShouldBe([0, 1, 3, 4]);
            char.GetUnicodeCategory(shadow[1]).ShouldBe(CharUnicodeInfo.GetUnicodeCategory(codePoint));
            shadow[1].ShouldNotBeInRange(first, last);
        });

    [Fact]
    public void Split_AnyText_KeepsEveryCharacter() =>
        Gen.Char.Array[1, 40].Select(characters => string.Concat(new string(characters).EnumerateRunes())).Sample(text => string.Concat(Split(Words, text)).ShouldBe(text));

    private static List<string> Split(string pattern, string text)
    {
        var pieces = new List<ReadOnlyMemory<char>>();
        new RegexSplitStep(PatternTranslation.Create(pattern)).Split(text.AsMemory(), pieces);
        return pieces.ConvertAll(piece => piece.ToString());
    }
}
