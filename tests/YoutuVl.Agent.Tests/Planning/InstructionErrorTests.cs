using Shouldly;
using Xunit;
using YoutuVl.Agent.Planning.Instructions;

namespace YoutuVl.Agent.Tests.Planning;

public sealed class InstructionErrorTests
{
    [Theory]
    [InlineData("dance")]
    [InlineData("buy me a coffee")]
    [InlineData("click Save and close the window")]
    [InlineData("click everything")]
    [InlineData("type hello into Name")]
    [InlineData("set Volume to loud")]
    [InlineData("check that Total is probably fine")]
    [InlineData("press Ctrl+Banana+X")]
    [InlineData("press Tab 1000 times")]
    [InlineData("hold Shift for 300 seconds")]
    [InlineData("wait 0 seconds")]
    [InlineData("scroll sideways")]
    [InlineData("scroll to the bottom")]
    [InlineData("滚动到底部")]
    [InlineData("open the 'Edit' menu and click 'Undo'")]
    [InlineData("click the first item in the 'Files' list")]
    [InlineData("wait 0 ms")]
    [InlineData("按1000次Tab")]
    [InlineData("click the zeroth 'OK' button")]
    [InlineData("close mousepad")]
    [InlineData("delete all files")]
    [InlineData("跳舞")]
    [InlineData("点击保存并关闭窗口")]
    [InlineData("把音量调大一点")]
    [InlineData("click 'a' 'b'")]
    [InlineData("\uE000")]
    public void Parse_SentenceThatIsNotUnderstood_IsAnErrorAndNeverAGuess(string text)
    {
        var error = Should.Throw<InstructionException>(() => InstructionPlanner.Parse(text));
        error.Message.ShouldContain("not understood");
        error.Message.ShouldContain("Nothing was carried out.");
        error.Position.ShouldBe(0);
    }

    [Fact]
    public void Parse_SecondSentenceWrong_NamesItAndItsPlace()
    {
        const string Text = "click 'Save'; frobnicate the knob; press Enter";
        var error = Should.Throw<InstructionException>(() => InstructionPlanner.Parse(Text));
        error.Sentence.ShouldBe("frobnicate the knob");
        error.Position.ShouldBe(Text.IndexOf("frob", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("clik the 'Save' button", "click the 'Save' button")]
    [InlineData("clck 'Save'", "click the 'Save' button")]
    [InlineData("wait until 'x' looks nice", "wait until 'Saved' is visible")]
    [InlineData("dubble click 'x'", "double click 'notes.txt'")]
    public void Parse_Misspelt_OffersTheFormThatComesClosest(string text, string expected) =>
        Should.Throw<InstructionException>(() => InstructionPlanner.Parse(text)).Closest.Select(f => f.Example).ShouldContain(expected);

    [Fact]
    public void Parse_NothingAlike_SaysWhereTheFormsAre()
    {
        var error = Should.Throw<InstructionException>(() => InstructionPlanner.Parse("xyzzy"));
        error.Closest.ShouldBeEmpty();
        error.Message.ShouldContain("--help");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ; 。 ")]
    public void Parse_NoSentence_IsAnError(string text) =>
        Should.Throw<InstructionException>(() => InstructionPlanner.Parse(text)).Message.ShouldContain("empty");

    [Theory]
    [InlineData("click 'Save", 6)]
    [InlineData("press Enter; type \"abc", 18)]
    [InlineData("点击“保存", 2)]
    public void Parse_QuotationThatDoesNotEnd_NamesItsPlace(string text, int position)
    {
        var error = Should.Throw<InstructionException>(() => InstructionPlanner.Parse(text));
        error.Position.ShouldBe(position);
        error.Message.ShouldContain("does not end");
    }

    [Fact]
    public void Parse_UnknownEscape_IsAnErrorBecauseAPathMayBeMeant()
    {
        var error = Should.Throw<InstructionException>(() => InstructionPlanner.Parse("type 'C:\\dir'"));
        error.Message.ShouldContain("\\d");
        error.Message.ShouldContain("\\\\ for a backslash");
    }

    [Fact]
    public void Parse_VeryLongSentence_IsAnError() =>
        Should.Throw<InstructionException>(() => InstructionPlanner.Parse("click " + new string('a', 5000))).Message.ShouldContain("at most 2000");
}
