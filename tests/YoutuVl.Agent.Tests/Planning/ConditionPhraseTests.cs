using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Agent.Planning.Instructions;

namespace YoutuVl.Agent.Tests.Planning;

/// <summary>Every form of condition, asked for by "check that" and by "wait until" alike.</summary>
public sealed class ConditionPhraseTests
{
    [Theory]
    [InlineData("the 'x' link is visible", "Link 'x' is visible")]
    [InlineData("the 'x' link is shown", "Link 'x' is visible")]
    [InlineData("the 'x' link is present", "Link 'x' is visible")]
    [InlineData("the 'x' link appears", "Link 'x' is visible")]
    [InlineData("the 'x' link exists", "Link 'x' is visible")]
    [InlineData("the 'x' link is gone", "Link 'x' is gone")]
    [InlineData("the 'x' link disappears", "Link 'x' is gone")]
    [InlineData("the 'x' link is hidden", "Link 'x' is gone")]
    [InlineData("the 'x' link is not shown", "Link 'x' is gone")]
    [InlineData("the 'x' link is no longer visible", "Link 'x' is gone")]
    [InlineData("the 'x' link does not exist", "Link 'x' is gone")]
    [InlineData("the 'x' tab is selected", "Tab 'x' is Selected")]
    [InlineData("the 'x' tab is not selected", "Tab 'x' is not Selected")]
    [InlineData("the 'x' link is focused", "Link 'x' is Focused")]
    [InlineData("the 'x' link isn't focused", "Link 'x' is not Focused")]
    [InlineData("the 'x' link is enabled", "Link 'x' is Enabled")]
    [InlineData("the 'x' link becomes enabled", "Link 'x' is Enabled")]
    [InlineData("the 'x' link is disabled", "Link 'x' is not Enabled")]
    [InlineData("the 'x' tree item is expanded", "TreeItem 'x' is Expanded")]
    [InlineData("the 'x' tree item is collapsed", "TreeItem 'x' is not Expanded")]
    [InlineData("the document is editable", "Document is Editable")]
    [InlineData("the document is read-only", "Document is not Editable")]
    [InlineData("the status bar is 'Ready'", "StatusBar shows text 'Ready'")]
    [InlineData("the status bar reads 'Ready'", "StatusBar shows text 'Ready'")]
    [InlineData("the status bar equals 'Ready'", "StatusBar shows text 'Ready'")]
    [InlineData("the status bar says 'Ready'", "StatusBar shows text 'Ready'")]
    [InlineData("the status bar is -3.5", "StatusBar shows text '-3.5'")]
    [InlineData("the status bar is 30%", "StatusBar shows text '30%'")]
    [InlineData("the status bar = '1'", "StatusBar shows text '1'")]
    [InlineData("the status bar contains 'ea'", "StatusBar shows text containing 'ea'")]
    [InlineData("the status bar includes 'ea'", "StatusBar shows text containing 'ea'")]
    [InlineData("the status bar starts with 'Re'", "StatusBar shows text starting with 'Re'")]
    [InlineData("the status bar is empty", "StatusBar shows text ''")]
    [InlineData("the window 'W' is open", "a window containing 'W' exists")]
    [InlineData("the 'W' window exists", "a window containing 'W' exists")]
    [InlineData("the dialog 'W' appears", "a window containing 'W' exists")]
    [InlineData("the Save As dialog is open", "a window containing 'Save As' exists")]
    [InlineData("the window 'W' is closed", "no window containing 'W' exists")]
    [InlineData("the 'W' dialog is gone", "no window containing 'W' exists")]
    [InlineData("the 'W' dialog is not open", "no window containing 'W' exists")]
    [InlineData("there is a dialog 'W'", "a window containing 'W' exists")]
    [InlineData("there is no dialog 'W'", "no window containing 'W' exists")]
    [InlineData("the window title is 'W'", "a window 'W' exists")]
    [InlineData("the file a.txt exists", "the file 'a.txt' exists")]
    [InlineData("file '/tmp/a b.txt' exists", "the file '/tmp/a b.txt' exists")]
    [InlineData("the file a.txt contains 'x'", "the file 'a.txt' contains 'x'")]
    [InlineData("the file a.txt is 'x'", "the file 'a.txt' holds exactly the expected text")]
    [InlineData("the clipboard is 'x'", "the clipboard holds 'x'")]
    [InlineData("the clipboard contains 'x'", "the clipboard holds containing 'x'")]
    [InlineData("the screen is still", "the screen is stable for 500 ms")]
    [InlineData("mousepad has ended", "'mousepad' has ended")]
    [InlineData("the program galculator exits", "'galculator' has ended")]
    public void Parse_EnglishCondition_IsThatCondition(string condition, string expected)
    {
        Check($"check that {condition}").ShouldBe(expected);
        Wait($"wait until {condition}").ShouldBe(expected);
    }

    [Theory]
    [InlineData("“x”链接可见", "Link 'x' is visible")]
    [InlineData("“x”链接出现", "Link 'x' is visible")]
    [InlineData("“x”链接存在", "Link 'x' is visible")]
    [InlineData("“x”链接消失", "Link 'x' is gone")]
    [InlineData("“x”链接不可见", "Link 'x' is gone")]
    [InlineData("“x”链接不存在", "Link 'x' is gone")]
    [InlineData("“x”链接可用", "Link 'x' is Enabled")]
    [InlineData("“x”链接不可用", "Link 'x' is not Enabled")]
    [InlineData("“x”链接已禁用", "Link 'x' is not Enabled")]
    [InlineData("“x”选项卡已选中", "Tab 'x' is Selected")]
    [InlineData("“x”选项卡未选中", "Tab 'x' is not Selected")]
    [InlineData("“x”链接有焦点", "Link 'x' is Focused")]
    [InlineData("文档已展开", "Document is Expanded")]
    [InlineData("文档已折叠", "Document is not Expanded")]
    [InlineData("状态栏是“就绪”", "StatusBar shows text '就绪'")]
    [InlineData("状态栏等于“就绪”", "StatusBar shows text '就绪'")]
    [InlineData("状态栏的内容为“就绪”", "StatusBar shows text '就绪'")]
    [InlineData("状态栏显示42", "StatusBar shows text '42'")]
    [InlineData("状态栏包含“就”", "StatusBar shows text containing '就'")]
    [InlineData("状态栏以“就”开头", "StatusBar shows text starting with '就'")]
    [InlineData("状态栏为空", "StatusBar shows text ''")]
    [InlineData("“W”窗口已打开", "a window containing 'W' exists")]
    [InlineData("窗口“W”打开", "a window containing 'W' exists")]
    [InlineData("另存为对话框出现", "a window containing '另存为' exists")]
    [InlineData("“W”对话框已关闭", "no window containing 'W' exists")]
    [InlineData("窗口“W”消失", "no window containing 'W' exists")]
    [InlineData("窗口标题是“W”", "a window 'W' exists")]
    [InlineData("文件a.txt存在", "the file 'a.txt' exists")]
    [InlineData("文件“a.txt”包含“x”", "the file 'a.txt' contains 'x'")]
    [InlineData("文件“a.txt”的内容等于“x”", "the file 'a.txt' holds exactly the expected text")]
    [InlineData("剪贴板是“x”", "the clipboard holds 'x'")]
    [InlineData("剪贴板的内容包含“x”", "the clipboard holds containing 'x'")]
    [InlineData("屏幕静止", "the screen is stable for 500 ms")]
    [InlineData("程序mousepad已退出", "'mousepad' has ended")]
    public void Parse_ChineseCondition_IsThatCondition(string condition, string expected)
    {
        Check($"检查{condition}").ShouldBe(expected);
        Wait($"等待直到{condition}").ShouldBe(expected);
    }

    [Theory]
    [InlineData("check that")]
    [InlineData("check that the status bar is fine")]
    [InlineData("check that the status bar is")]
    [InlineData("check that is 42")]
    [InlineData("wait until later")]
    [InlineData("检查状态栏是好的")]
    [InlineData("等待直到以后")]
    public void Parse_NoCondition_IsAnError(string sentence) => Should.Throw<InstructionException>(() => InstructionPlanner.Parse(sentence));

    private static string? Check(string sentence) => Only<AssertAction>(sentence).Condition.ToString();

    private static string? Wait(string sentence) => Only<WaitForAction>(sentence).Condition.ToString();

    private static TAction Only<TAction>(string sentence) =>
        InstructionPlanner.Parse(sentence).ShouldHaveSingleItem(sentence).Actions.ShouldHaveSingleItem().ShouldBeOfType<TAction>();
}
