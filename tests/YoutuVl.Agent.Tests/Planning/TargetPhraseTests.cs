using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Planning.Instructions;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Tests.Planning;

/// <summary>How phrases become ways to find an element.</summary>
public sealed class TargetPhraseTests
{
    public static TheoryData<string, ElementRole> RoleWords => new()
    {
        { "button", ElementRole.Button }, { "toggle button", ElementRole.ToggleButton }, { "text box", ElementRole.TextBox },
        { "password field", ElementRole.PasswordBox }, { "menu", ElementRole.Menu }, { "menu item", ElementRole.MenuItem },
        { "checkbox", ElementRole.CheckBox }, { "check box", ElementRole.CheckBox }, { "switch", ElementRole.Switch },
        { "radio button", ElementRole.RadioButton }, { "combo box", ElementRole.ComboBox }, { "dropdown", ElementRole.ComboBox },
        { "spin button", ElementRole.SpinButton }, { "slider", ElementRole.Slider }, { "scroll bar", ElementRole.ScrollBar },
        { "tab", ElementRole.Tab }, { "link", ElementRole.Link }, { "image", ElementRole.Image }, { "icon", ElementRole.Icon },
        { "label", ElementRole.Label }, { "heading", ElementRole.Heading }, { "list", ElementRole.List }, { "list item", ElementRole.ListItem },
        { "tree item", ElementRole.TreeItem }, { "table", ElementRole.Table }, { "row", ElementRole.Row }, { "cell", ElementRole.Cell },
        { "toolbar", ElementRole.Toolbar }, { "status bar", ElementRole.StatusBar }, { "progress bar", ElementRole.ProgressBar },
        { "document", ElementRole.Document }, { "group", ElementRole.Group }, { "form", ElementRole.Form }, { "column header", ElementRole.ColumnHeader },
    };

    public static TheoryData<string, ElementRole> ChineseRoleWords => new()
    {
        { "按钮", ElementRole.Button }, { "输入框", ElementRole.TextBox }, { "文本框", ElementRole.TextBox }, { "密码框", ElementRole.PasswordBox },
        { "菜单项", ElementRole.MenuItem }, { "复选框", ElementRole.CheckBox }, { "开关", ElementRole.Switch }, { "单选按钮", ElementRole.RadioButton },
        { "下拉框", ElementRole.ComboBox }, { "滑块", ElementRole.Slider }, { "选项卡", ElementRole.Tab }, { "链接", ElementRole.Link },
        { "图片", ElementRole.Image }, { "图标", ElementRole.Icon }, { "标签", ElementRole.Label }, { "标题", ElementRole.Heading },
        { "列表", ElementRole.List }, { "列表项", ElementRole.ListItem }, { "表格", ElementRole.Table }, { "行", ElementRole.Row },
        { "单元格", ElementRole.Cell }, { "工具栏", ElementRole.Toolbar }, { "状态栏", ElementRole.StatusBar }, { "进度条", ElementRole.ProgressBar },
    };

    [Theory]
    [MemberData(nameof(RoleWords))]
    public void Parse_RoleWord_LooksForThatRoleFirst(string word, ElementRole role)
    {
        foreach (var phrase in new[] { $"the 'N' {word}", $"the {word} 'N'", $"{word} named 'N'" })
        {
            var way = First($"right click {phrase}");
            way.Role.ShouldBe(role, phrase);
            way.Name.ShouldBe(TextPattern.Exact("N"), phrase);
        }

        First($"right click the {word}").ShouldBe(new RoleNameStrategy(role, null));
        First($"right click the Nice {word}").ShouldBe(new RoleNameStrategy(role, TextPattern.Exact("Nice")));
        First($"right click the second {word}").Nth.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(ChineseRoleWords))]
    public void Parse_ChineseRoleWord_LooksForThatRoleFirst(string word, ElementRole role)
    {
        foreach (var phrase in new[] { $"“甲”{word}", $"{word}“甲”", $"名为“甲”的{word}", $"甲{word}" })
        {
            var way = First($"右键点击{phrase}");
            way.Role.ShouldBe(role, phrase);
            way.Name.ShouldBe(TextPattern.Exact("甲"), phrase);
        }

        First($"右键点击第三个{word}").ShouldBe(new RoleNameStrategy(role, null) { Nth = 3 });
    }

    [Theory]
    [InlineData("right of", SpatialRelation.RightOf)]
    [InlineData("to the right of", SpatialRelation.RightOf)]
    [InlineData("left of", SpatialRelation.LeftOf)]
    [InlineData("to the left of", SpatialRelation.LeftOf)]
    [InlineData("below", SpatialRelation.Below)]
    [InlineData("under", SpatialRelation.Below)]
    [InlineData("above", SpatialRelation.Above)]
    [InlineData("next to", SpatialRelation.Near)]
    [InlineData("beside", SpatialRelation.Near)]
    [InlineData("near", SpatialRelation.Near)]
    public void Parse_Relation_StartsFromTheLabel(string words, SpatialRelation relation)
    {
        var way = Ways($"click the link {words} 'Name'")[0].ShouldBeOfType<RelationStrategy>();
        way.Relation.ShouldBe(relation);
        way.Role.ShouldBe(ElementRole.Link);
        way.Anchor.ShouldBe(new RoleNameStrategy(ElementRole.Label, TextPattern.Exact("Name")));
    }

    [Theory]
    [InlineData("右边", SpatialRelation.RightOf)]
    [InlineData("左侧", SpatialRelation.LeftOf)]
    [InlineData("下方", SpatialRelation.Below)]
    [InlineData("上面", SpatialRelation.Above)]
    [InlineData("旁边", SpatialRelation.Near)]
    public void Parse_ChineseRelation_StartsFromTheLabel(string words, SpatialRelation relation)
    {
        var way = Ways($"点击“姓名”{words}的链接")[0].ShouldBeOfType<RelationStrategy>();
        way.Relation.ShouldBe(relation);
        way.Anchor.ShouldBe(new RoleNameStrategy(ElementRole.Label, TextPattern.Exact("姓名")));
    }

    [Theory]
    [InlineData("click 'Save'")]
    [InlineData("click Save")]
    [InlineData("click the 'Save' button")]
    [InlineData("type 'x' into Save")]
    [InlineData("check Save")]
    [InlineData("select Save")]
    [InlineData("点击“Save”")]
    public void Parse_Name_NeverMatchesAPartOfALongerName(string sentence)
    {
        foreach (var way in Ways(sentence))
        {
            var pattern = way switch
            {
                RoleNameStrategy named => named.Name,
                TextStrategy text => text.Text,
                RelationStrategy { Anchor: RoleNameStrategy anchor } => anchor.Name,
                _ => null,
            };
            pattern.ShouldNotBeNull().Matches("Save As…").ShouldBeFalse(way.ToString());
        }
    }

    [Theory]
    [InlineData("click 'x' in the 'Save As' dialog")]
    [InlineData("click 'x' in the Save As dialog")]
    [InlineData("click 'x' of window 'Save As'")]
    [InlineData("in the 'Save As' dialog, click 'x'")]
    [InlineData("In the window 'Save As', click 'x'")]
    [InlineData("点击“Save As”对话框中的“x”")]
    [InlineData("在“Save As”窗口里，点击“x”")]
    public void Parse_WindowInThePhrase_IsTheScope(string sentence) =>
        Locator(sentence).Scope.ShouldBe(new LocatorScope(TextPattern.Contains("Save As")));

    [Fact]
    public void Parse_ApplicationInThePhrase_IsTheScope() =>
        Locator("click 'x' in the mousepad application").Scope.ShouldBe(new LocatorScope(null, "mousepad"));

    [Fact]
    public void Parse_BoxToCheck_IsNoTextBox() =>
        First("check the box 'Remember me'").Role.ShouldBe(ElementRole.CheckBox);

    private static RoleNameStrategy First(string sentence) => Ways(sentence)[0].ShouldBeOfType<RoleNameStrategy>(sentence);

    private static IReadOnlyList<LocatorStrategy> Ways(string sentence) => Locator(sentence).Strategies;

    private static Locator Locator(string sentence)
    {
        var action = InstructionPlanner.Parse(sentence).ShouldHaveSingleItem(sentence).Actions.ShouldHaveSingleItem();
        var target = action switch
        {
            ClickAction click => click.Target,
            TypeAction type => type.Target,
            ToggleAction toggle => toggle.Target,
            SelectAction select => select.Target,
            _ => null,
        };
        return target.ShouldBeOfType<LocatorTarget>(sentence).Locator;
    }
}
