using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Tokenization;

public sealed class AddedTokenTests
{
    [Fact]
    public void Encode_TokensThatBeginAlike_TakesTheLongest()
    {
        Tokenizer tokenizer = TestTokenizers.Load(TestTokenizers.Bytes().WithToken("<", 256).WithToken("<a", 257).WithToken("<ab>", 258).WithToken("b", 259));

        tokenizer.Encode("<ab><ab<a<b").ShouldBe([258, 257, 259, 257, 256, 259]);
    }

    [Fact]
    public void Encode_TokensWithFlags_TakesSpaceAndRespectsWords()
    {
        Tokenizer tokenizer = TestTokenizers.Load(TestTokenizers.Bytes().WithToken("<l>", 256, "lstrip").WithToken("<r>", 257, "rstrip").WithToken("cat", 258, "single_word"));

        tokenizer.Encode("a \n<l> b").ShouldBe(['a', 256, ' ', 'b']);
        tokenizer.Encode("a <r> \u3000b").ShouldBe(['a', ' ', 257, 'b']);
        tokenizer.Encode("<r> <l>x").ShouldBe([257, 256, 'x']);
        tokenizer.Encode("cat").ShouldBe([258]);
        tokenizer.Encode("a cat!").ShouldBe(['a', ' ', 258, '!']);
        tokenizer.Encode("cats").ShouldBe(['c', 'a', 't', 's']);
        tokenizer.Encode("_cat").ShouldBe(['_', 'c', 'a', 't']);
    }

    [Fact]
    public void Encode_NormalizedTokens_AreLookedForInWhatTheOthersLeft()
    {
        Tokenizer tokenizer = TestTokenizers.Load(TestTokenizers.Bytes().WithToken("ab", 256, "normalized").WithToken("bc", 257));

        tokenizer.Encode("abc").ShouldBe(['a', 257]);
        tokenizer.Encode("abd").ShouldBe([256, 'd']);
    }

    [Fact]
    public void EncodePlain_SpecialToken_IsPlainTextAndOthersCount()
    {
        Tokenizer tokenizer = TestTokenizers.Load(TestTokenizers.Bytes().WithToken("<s>", 256, "special").WithToken("<t>", 257));

        tokenizer.EncodePlain("<s><t>").ShouldBe(['<', 's', '>', 257]);
        tokenizer.Encode("<s><t>").ShouldBe([256, 257]);
        tokenizer.Decode([256, 257], skipSpecial: true).ShouldBe("<t>");
    }

    [Fact]
    public void Next_AnyTokensAndText_EqualsTheObviousSearch()
    {
        Gen<string> words = Gen.Char['a', 'c'].Array[1, 5].Select(letters => new string(letters));
        Gen.Select(words.Array[1, 12], Gen.Char['a', 'd'].Array[0, 60].Select(letters => new string(letters))).Sample((contents, text) =>
        {
            var matcher = new AddedTokenMatcher(contents.Distinct().Select((content, id) => new AddedToken(id, content)));
            int at = 0;
            while (at <= text.Length)
            {
                AddedTokenMatch? expected = Obvious([.. contents.Distinct()], text, at);
                matcher.Next(text, at, special: true).ShouldBe(expected);
                at = expected?.End ?? text.Length + 1;
            }
        });
    }

    private static AddedTokenMatch? Obvious(string[] contents, string text, int start)
    {
        for (int at = start; at < text.Length; at++)
        {
            string? longest = contents.Where(content => string.CompareOrdinal(text, at, content, 0, content.Length) == 0).MaxBy(content => content.Length);
            if (longest is not null)
            {
                return new AddedTokenMatch(Array.IndexOf(contents, longest), at, at + longest.Length);
            }
        }

        return null;
    }
}
