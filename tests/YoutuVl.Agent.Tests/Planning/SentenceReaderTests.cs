using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Agent.Planning.Instructions;

namespace YoutuVl.Agent.Tests.Planning;

public sealed class SentenceReaderTests
{
    [Theory]
    [InlineData("click 'a'; click 'b'", 2)]
    [InlineData("click 'a'\nclick 'b'\r\nclick 'c'", 3)]
    [InlineData("click 'a'. click 'b'.", 2)]
    [InlineData("点击“甲”。点击“乙”；点击“丙”", 3)]
    [InlineData("click 'a', then click 'b' and then press Enter", 3)]
    [InlineData("type 'a' then press Enter", 2)]
    [InlineData("type 'now, then and then'", 1)]
    [InlineData("点击“甲”，然后点击“乙”", 2)]
    [InlineData("1. click 'a'\n2. click 'b'", 2)]
    [InlineData("- click 'a'\n- click 'b'", 2)]
    [InlineData("type 'a; b. c\nd'", 1)]
    [InlineData("check that the file notes.txt exists", 1)]
    [InlineData("wait 1.5 seconds", 1)]
    [InlineData("choose File > Save As...", 1)]
    [InlineData("click 'x';;;\n\n", 1)]
    [InlineData("First click 'a'. Finally, press Enter.", 2)]
    public void Parse_Text_IsCutIntoSentences(string text, int count) => InstructionPlanner.Parse(text).Count.ShouldBe(count);

    [Theory]
    [InlineData("type 'x'", "x")]
    [InlineData("type \"x\"", "x")]
    [InlineData("type “x”", "x")]
    [InlineData("type ‘x’", "x")]
    [InlineData("type 「x」", "x")]
    [InlineData("type 『x』", "x")]
    [InlineData("type `x`", "x")]
    [InlineData("type 'it's mine'", "it's mine")]
    [InlineData("type ‘it’s mine’", "it’s mine")]
    [InlineData("type \"say 'hi'\"", "say 'hi'")]
    [InlineData("type 'say \\'hi\\''", "say 'hi'")]
    [InlineData("输入'你好'", "你好")]
    [InlineData("type '  spaces  '", "  spaces  ")]
    [InlineData("type 'tab\\tend'", "tab\tend")]
    [InlineData("type '😀 漢字'", "😀 漢字")]
    public void Parse_Quotes_HoldTheTextAsItIs(string sentence, string expected) =>
        InstructionPlanner.Parse(sentence)[0].Actions[0].ShouldBeOfType<TypeAction>().Text.ShouldBe(expected);

    [Fact]
    public void Parse_SourceOfEachStep_IsTheSentenceAsWritten() =>
        InstructionPlanner.Parse("  Click 'a' ;type “b c”. Press Enter")
            .Select(s => s.Source).ShouldBe(["Click 'a'", "type “b c”", "Press Enter"]);

    [Fact]
    public void Parse_AnyEscapedText_ComesBackUnchanged() =>
        Gen.String.Where(s => s.Length > 0).Sample(text =>
        {
            var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            InstructionPlanner.Parse($"type \"{escaped}\"")[0].Actions[0].ShouldBeOfType<TypeAction>().Text.ShouldBe(text);
        });

    [Fact]
    public void Parse_AnyTextAtAll_IsReadOrRefusedButNeverBreaks() =>
        Gen.String.Sample(text =>
        {
            try
            {
                InstructionPlanner.Parse(text).ShouldNotBeEmpty();
            }
            catch (InstructionException e)
            {
                e.Message.ShouldNotBeEmpty();
            }
        });
}
