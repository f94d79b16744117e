using System.Text.Json;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Agent.Planning.Instructions;

namespace YoutuVl.Agent.Tests.Planning;

/// <summary>Each row of the grammar is read back from its own example, and every sentence below means exactly one thing.</summary>
public sealed class GrammarTests
{
    public static TheoryData<string> Examples => [.. InstructionPlanner.Help.Select(f => f.Example)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Parse_ExampleOfAForm_IsUnderstood(string example)
    {
        var step = InstructionPlanner.Parse(example).ShouldHaveSingleItem();
        step.Actions.ShouldNotBeEmpty();
        step.Source.ShouldBe(example);
        foreach (var action in step.Actions)
        {
            // What the planner makes must be writable: it goes into the trace.
            JsonSerializer.Serialize(action).ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void Help_EveryForm_HasItsOwnExampleInItsLanguage()
    {
        InstructionPlanner.Help.Select(f => f.Example).Distinct(StringComparer.Ordinal).Count().ShouldBe(InstructionPlanner.Help.Count);
        foreach (var form in InstructionPlanner.Help)
        {
            form.Example.Any(c => c is >= '\u4E00' and <= '\u9FFF').ShouldBe(form.Language == "zh", form.Example);
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Parse_Sentence_MeansTheseActions(string sentence, string expected) =>
        Described(sentence).ShouldBe(expected);

    public static TheoryData<string, string> Sentences => new()
    {
        // Pointer.
        { "click the 'Save' button", "click Button 'Save', else ToggleButton 'Save'" },
        { "Click \"Save As…\"", "click element 'Save As…', else text 'Save As…'" },
        { "click Save", "click element 'Save', else text 'Save'" },
        { "click the Save button", "click Button 'Save', else ToggleButton 'Save'" },
        { "click on button 'Save'", "click Button 'Save', else ToggleButton 'Save'" },
        { "press OK", "click element 'OK', else text 'OK'" },
        { "press '5'", "click element '5', else text '5'" },
        { "click the second 'OK' button", "click Button 'OK' number 2, else ToggleButton 'OK' number 2" },
        { "click the 3rd button", "click Button number 3, else ToggleButton number 3" },
        { "click the button containing 'Save'", "click Button containing 'Save', else ToggleButton containing 'Save'" },
        { "click the link starting with 'Read'", "click Link starting with 'Read'" },
        {
            "click the link right of 'Name'",
            "click Link RightOf Label 'Name', else Link RightOf Label 'Name:', else Link RightOf element 'Name', else Link RightOf text 'Name'"
        },
        { "click the link below the 'Docs' heading", "click Link Below Heading 'Docs'" },
        { "click the 'Save' link in the 'Save As' dialog", "click Link 'Save' in window containing 'Save As'" },
        { "in the 'Save As' dialog, click the 'Save' link", "click Link 'Save' in window containing 'Save As'" },
        { "in the app mousepad, click the 'Save' link", "click Link 'Save' in application 'mousepad'" },
        { "click the 'x' icon in the 'Files' list", "click Icon 'x' Inside List 'Files', else Image 'x' Inside List 'Files'" },
        { "click at 100, 200", "click (100, 200) screen" },
        { "click the point (100, 200)", "click (100, 200) screen" },
        { "double-click the 'a' link", "click x2 Link 'a'" },
        { "right click the 'a' link", "click Right Link 'a'" },
        { "click the 'a' link while holding Ctrl+Shift", "click Control, Shift Link 'a'" },
        { "drag the 'a' link to the 'b' link", "drag Link 'a' -> Link 'b'" },
        { "scroll down", "scroll 1,0" },
        { "scroll up 3 times", "scroll -3,0" },
        { "scroll left twice", "scroll 0,-2" },
        { "scroll down 2 times in the 'Files' list", "scroll 2,0 List 'Files'" },
        { "scroll the 'Terms' heading into view", "scroll-into-view Heading 'Terms'" },

        { "drag from 100,100 to 200,200", "drag (100, 100) screen -> (200, 200) screen" },
        { "click Save in the Save As dialog", "click element 'Save', else text 'Save' in window containing 'Save As'" },
        { "in the 'Save As' window click the 'Save' link", "click Link 'Save' in window containing 'Save As'" },
        { "in the Save As dialog, click the 'Save' link", "click Link 'Save' in window containing 'Save As'" },
        { "click the 'x' link in the toolbar", "click Link 'x' Inside Toolbar" },

        // Keyboard.
        { "press Ctrl+S", "key Ctrl+S x1" },
        { "press ctrl + shift + s", "key Ctrl+Shift+S x1" },
        { "press the Enter key", "key Enter x1" },
        { "press Tab 3 times", "key Tab x3" },
        { "press Down twice", "key Down x2" },
        { "press Ctrl++", "key Ctrl++ x1" },
        { "hold Shift for 2 seconds", "hold-key Shift 2s" },
        { "select all", "key Ctrl+A x1" },
        { "paste", "key Ctrl+V x1" },

        // Text.
        { "type 'don't panic'", "type [don't panic]" },
        { "type 'a\\nb'", "type [a\nb]" },
        { "type 'C:\\\\new'", "type [C:\\new]" },
        { "type 42 into the password field", "type [42] PasswordBox" },
        { "type 'x' into the focused field", "type [x] the focused element" },
        { "fill the secret PIN into the password field", "fill-secret PIN PasswordBox" },
        { "type the secret PIN", "fill-secret PIN" },
        { "set the password field to 'x'", "set-text [x] PasswordBox" },
        { "clear the password field", "set-text [] PasswordBox" },
        { "copy 'x' to the clipboard", "set-clipboard [x]" },

        // Elements.
        { "set the 'Volume' slider to 30", "set-value 30 Slider 'Volume', else Slider RightOf Label 'Volume', else Slider Below Label 'Volume', else Slider RightOf Label 'Volume:', else Slider Below Label 'Volume:', else Slider RightOf Label 'Volume：', else Slider Below Label 'Volume：'" },
        { "select the 'Red' tab", "select Tab 'Red'" },
        { "select the 'Red' list item in the list", "select ListItem 'Red' Inside List" },
        { "check the 'Bold' switch", "toggle True Switch 'Bold', else ToggleButton 'Bold', else CheckBox 'Bold'" },
        { "uncheck the 'Bold' radio button", "toggle False RadioButton 'Bold', else RadioMenuItem 'Bold'" },
        { "expand the 'Docs' tree item", "expand True TreeItem 'Docs'" },
        { "collapse the 'Docs' tree item", "expand False TreeItem 'Docs'" },
        { "read the status bar", "read StatusBar" },

        // Windows.
        { "close the window", "close-window the active window" },
        { "close the 'Save As' dialog", "close-window window containing 'Save As'" },
        { "in the 'Notes' window, close the window", "close-window window containing 'Notes'" },
        { "switch to the application mousepad", "activate-window the window of 'mousepad'" },
        { "maximize the window 'Notes'", "set-window-state Maximized window containing 'Notes'" },
        { "move the window 'Notes' to 10, -20", "move-window (10, -20) screen window containing 'Notes'" },
        { "resize the window 'Notes' to 800 by 600", "resize-window 800x600 window containing 'Notes'" },
        { "launch mousepad --disable-server 'my file.txt'", "launch mousepad|--disable-server|my file.txt" },

        // Conditions.
        { "wait until 'Saved' is visible", "wait-for element 'Saved', else text 'Saved' is visible" },
        { "wait until the 'x' link is gone for up to 10 seconds", "wait-for Link 'x' is gone within 10s" },
        { "wait for the 'x' link to appear", "wait-for Link 'x' is visible" },
        { "wait 1.5 seconds", "wait 1.5s" },
        { "wait 500 ms", "wait 0.5s" },
        { "wait for 'Saved'", "wait-for element 'Saved', else text 'Saved' is visible" },
        { "wait for the dialog 'Save As'", "wait-for a window containing 'Save As' exists" },
        { "wait for the Save As dialog to open", "wait-for a window containing 'Save As' exists" },
        { "wait until the Save As dialog is open", "wait-for a window containing 'Save As' exists" },
        { "check that there is a link 'x'", "assert Link 'x' is visible" },
        { "check that there is no link 'x'", "assert Link 'x' is gone" },
        { "check that no window 'Error' exists", "assert no window containing 'Error' exists" },
        { "check that the window title contains 'notes.txt'", "assert a window containing 'notes.txt' exists" },
        { "check that the title of the window is 'Notes'", "assert a window 'Notes' exists" },
        { "check that the status bar shows 'Ready'", "assert StatusBar shows text 'Ready'" },
        { "check that the status bar contains 'Ready'", "assert StatusBar shows text containing 'Ready'" },
        { "check that the status bar is 42.", "assert StatusBar shows text '42'" },
        { "check the 'x' link is visible", "assert Link 'x' is visible" },
        { "verify the 'x' link is not visible", "assert Link 'x' is gone" },
        { "make sure the 'x' link is disabled", "assert Link 'x' is not Enabled" },
        { "check that the 'x' link is not enabled", "assert Link 'x' is not Enabled" },
        { "check that the 'x' tab is selected", "assert Tab 'x' is Selected" },
        { "check that the 'Save As' dialog is open", "assert a window containing 'Save As' exists" },
        { "wait until the window 'Save As' is closed", "wait-for no window containing 'Save As' exists" },
        { "check that the file 'a b.txt' contains 'x'", "assert the file 'a b.txt' contains 'x'" },
        { "check that the file notes.txt exists", "assert the file 'notes.txt' exists" },
        { "check that the clipboard is 'x'", "assert the clipboard holds 'x'" },
        { "wait until mousepad has ended", "wait-for 'mousepad' has ended" },
        { "wait for the screen to settle", "wait-for the screen is stable for 500 ms" },

        // Chinese.
        { "点击“保存”链接", "click Link '保存'" },
        { "点击「保存」链接", "click Link '保存'" },
        { "点击保存按钮", "click Button '保存', else ToggleButton '保存'" },
        { "请点击链接“保存”", "click Link '保存'" },
        { "点击第二个“确定”链接", "click Link '确定' number 2" },
        { "点击“姓名”标签右边的链接", "click Link RightOf Label '姓名', else Link RightOf Text '姓名', else Link RightOf Heading '姓名', else Link RightOf Paragraph '姓名'" },
        { "在“另存为”对话框中，点击“保存”链接", "click Link '保存' in window containing '另存为'" },
        { "点击“另存为”对话框里的“保存”链接", "click Link '保存' in window containing '另存为'" },
        { "点击坐标(100，200)", "click (100, 200) screen" },
        { "双击“笔记”链接", "click x2 Link '笔记'" },
        { "按 Ctrl+S", "key Ctrl+S x1" },
        { "按回车", "key Enter x1" },
        { "按 Tab 键三次", "key Tab x3" },
        { "输入“你好，世界”", "type [你好，世界]" },
        { "在密码框里输入“x”", "type [x] PasswordBox" },
        { "在密码框里填入密钥PIN", "fill-secret PIN PasswordBox" },
        { "把密码框设为“x”", "set-text [x] PasswordBox" },
        { "按两次Tab", "key Tab x2" },
        { "按三下 Ctrl+Z", "key Ctrl+Z x3" },
        { "拖动“甲”链接到“乙”链接", "drag Link '甲' -> Link '乙'" },
        { "把“甲”链接拖到“乙”链接上", "drag Link '甲' -> Link '乙'" },
        { "在“另存为”对话框的密码框里输入“x”", "type [x] PasswordBox in window containing '另存为'" },
        { "检查窗口标题包含“笔记”", "assert a window containing '笔记' exists" },
        { "向下滚动3次", "scroll 3,0" },
        { "在“文件”列表中向上滚动两次", "scroll -2,0 List '文件'" },
        { "等待直到“完成”链接出现，最多10秒", "wait-for Link '完成' is visible within 10s" },
        { "等待2秒", "wait 2s" },
        { "检查状态栏显示“就绪”", "assert StatusBar shows text '就绪'" },
        { "检查状态栏的内容包含“就绪”", "assert StatusBar shows text containing '就绪'" },
        { "检查文件“a.txt”的内容是“你好”", "assert the file 'a.txt' holds exactly the expected text" },
        { "检查“另存为”对话框已关闭", "assert no window containing '另存为' exists" },
        { "启动 mousepad --disable-server", "launch mousepad|--disable-server" },
        { "关闭窗口“笔记”", "close-window window containing '笔记'" },
        { "关闭窗口", "close-window the active window" },
    };

    [Fact]
    public void Parse_MenuPath_OpensEachMenuAndWaitsForTheNext()
    {
        var actions = InstructionPlanner.Parse("choose File > Save As…")[0].Actions;
        actions.Count.ShouldBe(2);
        actions[0].ShouldBeOfType<ClickAction>().Target.ToString().ShouldBe("Menu 'File', else MenuItem 'File'");
        actions[0].Expect!.ToString()!.ShouldContain("MenuItem 'Save As…'");
        actions[1].ShouldBeOfType<ClickAction>().Expect.ShouldBeNull();
    }

    [Theory]
    [InlineData("open the File menu")]
    [InlineData("打开“File”菜单")]
    public void Parse_OpenMenu_IsConfirmedByAnEntryThatShows(string sentence)
    {
        var action = InstructionPlanner.Parse(sentence)[0].Actions.ShouldHaveSingleItem();
        action.Expect!.ToString()!.ShouldContain("MenuItem Inside Menu 'File'");
    }

    [Fact]
    public void Parse_TypeIntoANamedField_TriesTheFieldThenItsLabel()
    {
        var target = InstructionPlanner.Parse("type 'x' into Name")[0].Actions[0].ShouldBeOfType<TypeAction>().Target!.ToString()!;
        target.ShouldStartWith("TextBox 'Name', else PasswordBox 'Name'");
        target.ShouldContain("TextBox RightOf Label 'Name:'");
        target.ShouldEndWith("element 'Name'");
    }

    [Fact]
    public void Parse_SelectInAContainer_LooksInsideIt()
    {
        foreach (var sentence in new[] { "select 'Red' in Colour", "select 'Red' in the 'Colour' combo box", "在“Colour”下拉框中选择“Red”" })
        {
            var target = InstructionPlanner.Parse(sentence)[0].Actions[0].ShouldBeOfType<SelectAction>().Target.ToString()!;
            target.ShouldStartWith("element 'Red' Inside ComboBox 'Colour'", Case.Sensitive, sentence);
        }
    }

    private static string Described(string sentence)
    {
        var actions = InstructionPlanner.Parse(sentence).ShouldHaveSingleItem().Actions;
        return actions.ShouldHaveSingleItem() switch
        {
            ClickAction { Count: > 1 } a => $"click x{a.Count} {a.Target}",
            ClickAction { Button: not Actuators.Input.PointerButton.Left } a => $"click {a.Button} {a.Target}",
            ClickAction { Modifiers: not Actuators.Input.KeyModifiers.None } a => $"click {a.Modifiers} {a.Target}",
            ClickAction a => $"click {a.Target}",
            DragAction a => "drag " + string.Join(" -> ", a.Path),
            ScrollAction a => $"scroll {a.NotchesDown},{a.NotchesRight} {a.Target}".TrimEnd(),
            KeyAction a => $"key {a.Chord} x{a.Repeat}",
            HoldKeyAction a => $"hold-key {a.Chord} {a.Duration.TotalSeconds}s",
            TypeAction a => $"type [{a.Text}] {a.Target}".TrimEnd(),
            SetTextAction a => $"set-text [{a.Text}] {a.Target}",
            SetValueAction a => $"set-value {a.Value} {a.Target}",
            FillSecretAction a => $"fill-secret {a.Secret} {a.Target}".TrimEnd(),
            SetClipboardAction a => $"set-clipboard [{a.Text}]",
            ToggleAction a => $"toggle {a.State} {a.Target}",
            ExpandAction a => $"expand {a.Expanded} {a.Target}",
            SelectAction a => $"select {a.Target}",
            ReadAction a => $"read {a.Target}",
            ScrollIntoViewAction a => $"scroll-into-view {a.Target}",
            CloseWindowAction a => $"close-window {a.Window}",
            ActivateWindowAction a => $"activate-window {a.Window}",
            SetWindowStateAction a => $"set-window-state {a.State} {a.Window}",
            MoveWindowAction a => $"move-window {a.TopLeft} {a.Window}",
            ResizeWindowAction a => $"resize-window {a.Width}x{a.Height} {a.Window}",
            LaunchAction a => "launch " + string.Join('|', a.Arguments.Prepend(a.Command)),
            WaitAction a => $"wait {a.Duration.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}s",
            WaitForAction a => $"wait-for {a.Condition}" + (a.Timeout is { } t ? $" within {t.TotalSeconds}s" : string.Empty),
            AssertAction a => $"assert {a.Condition}",
            var other => other.Verb,
        };
    }
}
