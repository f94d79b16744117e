using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Masking;

namespace YoutuVl.Perception.Tests.Masking;

public sealed class TextMaskTests
{
    [Theory]
    [InlineData("the canary sings", "the ••• sings")]
    [InlineData("canarycanary", "••••••")]
    [InlineData("CANARY", "CANARY")]
    [InlineData("", "")]
    public void Apply_LongSecret_ReplacesEveryOccurrence(string text, string expected) => new TextMask(["canary"]).Apply(text).ShouldBe(expected);

    [Fact]
    public void Apply_OverlappingSecrets_LeavesNoPartOfEither() =>
        new TextMask(["abcdef", "defghi"]).Apply("x abcdefghi y").ShouldBe("x ••• y");

    [Theory]
    [InlineData("pin 123 set", "pin ••• set")]
    [InlineData("room 41230", "room 41230")]
    [InlineData("123", "•••")]
    public void Apply_ShortSecret_ReplacesWholeWordsOnly(string text, string expected) => new TextMask(["123"]).Apply(text).ShouldBe(expected);

    [Fact]
    public void Apply_SecretWithSpacesAround_MatchesTheTrimmedText() => new TextMask([" canary\n"]).Apply("canary").ShouldBe("•••");

    [Fact]
    public void Apply_NothingToReplace_IsTheSameText()
    {
        const string Text = "nothing here";

        new TextMask(["canary", ""]).Apply(Text).ShouldBeSameAs(Text);
        new TextMask(["canary"]).Apply(null).ShouldBeNull();
    }

    [Fact]
    public void ApplyToCut_BeginningOfSecretAtTheEnd_IsReplaced()
    {
        var mask = new TextMask(["canary-bird"]);

        mask.ApplyToCut("my canary-b").ShouldBe("my •••");
        mask.Apply("my canary-b").ShouldBe("my canary-b");
    }

    [Fact]
    public void Apply_AnyTextAroundAnySecrets_NoSecretSurvives() =>
        Gen.Select(Gen.String["ab1"].Where(s => s.Length >= 4).Array[1, 3], Gen.String["ab1 "].Array[2, 4]).Sample((secrets, pieces) =>
        {
            var text = string.Join(secrets[0], pieces) + secrets[^1];

            var masked = new TextMask(secrets).Apply(text);

            secrets.ShouldAllBe(s => !masked.Contains(s, StringComparison.Ordinal));
        });
}
