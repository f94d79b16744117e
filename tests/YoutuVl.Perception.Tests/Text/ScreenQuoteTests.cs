using System.Globalization;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Text;

namespace YoutuVl.Perception.Tests.Text;

public sealed class ScreenQuoteTests
{
    [Theory]
    [InlineData("Save As…", "\"Save As…\"")]
    [InlineData("a\nb\r\tc", "\"a\\nb\\r\\tc\"")]
    [InlineData("say \"hi\" \\", "\"say \\\"hi\\\" \\\\\"")]
    [InlineData("abc\u202Edcb", "\"abc\\u{202e}dcb\"")]
    [InlineData("a\u2028b\u200Bc\u0007", "\"a\\u{2028}b\\u{200b}c\\u{7}\"")]
    [InlineData("\U000E0041\U000E0042", "\"\\u{e0041}\\u{e0042}\"")]
    [InlineData("保存 👨‍👩‍👧", "\"保存 👨‍👩‍👧\"")]
    public void Of_HostileText_IsOneVisibleLine(string text, string expected) => ScreenQuote.Of(text, 80).ShouldBe(expected);

    [Fact]
    public void Of_LongText_IsCutAndItsLengthTold()
    {
        ScreenQuote.Of("abcdef", 4).ShouldBe("\"abcd\" (cut, 6 characters)");
        ScreenQuote.Of("abc", 4, length: 5000).ShouldBe("\"abc\" (cut, 5000 characters)");
        ScreenQuote.Of("ab👍", 3).ShouldBe("\"ab\" (cut, 4 characters)");
    }

    [Fact]
    public void Of_AnyText_HasNoControlOrFormatCharacterAndNoOpenQuote() => Gen.String.Sample(text =>
    {
        var quoted = ScreenQuote.Of(text, 1000);

        quoted.ShouldAllBe(c => !char.IsControl(c));
        quoted.EnumerateRunes()
            .Where(r => System.Text.Rune.GetUnicodeCategory(r) == UnicodeCategory.Format && r.Value is not (0x200c or 0x200d))
            .ShouldBeEmpty();
        quoted.Replace("\\\\", string.Empty, StringComparison.Ordinal).Replace("\\\"", string.Empty, StringComparison.Ordinal)
            .Count(c => c == '"').ShouldBe(2);
    });
}
