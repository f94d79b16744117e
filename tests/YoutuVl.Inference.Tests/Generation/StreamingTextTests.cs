using System.Text;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;

namespace YoutuVl.Inference.Tests.Generation;

public sealed class StreamingTextTests
{
    private static readonly FakeTokenizer Tokenizer = FakeTokenizer.Words();

    [Fact]
    public void Add_CharacterInPieces_ComesWhole()
    {
        var text = new StreamingText(Tokenizer, []);

        string[] pieces = [.. Encoding.UTF8.GetBytes("a😀é").Select(value => text.Add(value))];

        pieces.ShouldBe(["a", "", "", "", "😀", "", "é"]);
    }

    [Fact]
    public void Flush_IncompleteCharacter_BecomesReplacement()
    {
        var text = new StreamingText(Tokenizer, []);
        text.Add(0xE6);

        text.Flush().ShouldBe("\uFFFD");
    }

    [Fact]
    public void Add_SpecialToken_GivesNothing() => new StreamingText(Tokenizer, []).Add(Tokenizer.End).ShouldBeEmpty();

    [Fact]
    public void Add_BeginningOfStopString_IsHeldUntilItIsNone()
    {
        var text = new StreamingText(Tokenizer, ["\n\nUser"]);

        string[] pieces = [.. "a\n\nUs\n\nUser!".Select(letter => text.Add(letter))];

        string.Concat(pieces).ShouldBe("a\n\nUs");
        pieces[1].ShouldBeEmpty();
        text.Stopped.ShouldBeTrue();
        text.Flush().ShouldBeEmpty();
        text.Text.ShouldBe("a\n\nUs");
    }

    [Fact]
    public void Add_AnyBytes_EqualsWholeDecoding() =>
        Gen.Select(Gen.Byte.Array[0, 40], Gen.OneOf(Gen.Const("ab"), Gen.Const("\n"), Gen.Const("é")), Gen.Bool).Sample((bytes, stop, stopping) =>
        {
            var text = new StreamingText(Tokenizer, stopping ? [stop] : []);
            string joined = string.Concat(bytes.Select(value => text.Add(value))) + text.Flush();

            string whole = Encoding.UTF8.GetString(bytes);
            int end = stopping ? whole.IndexOf(stop, StringComparison.Ordinal) : -1;
            joined.ShouldBe(end < 0 ? whole : whole[..end]);
            text.Text.ShouldBe(joined);
        });
}
