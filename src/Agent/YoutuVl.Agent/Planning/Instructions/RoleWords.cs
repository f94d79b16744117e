using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>The words for roles, in English and Chinese, and the roles that a sentence looks for when it gives no word.</summary>
internal static class RoleWords
{
    private static readonly ElementRole[] Fields = [ElementRole.TextBox, ElementRole.PasswordBox, ElementRole.SpinButton, ElementRole.ComboBox];
    private static readonly ElementRole[] Buttons = [ElementRole.Button, ElementRole.ToggleButton];
    private static readonly ElementRole[] Menus = [ElementRole.Menu, ElementRole.MenuItem];
    private static readonly ElementRole[] Entries = [ElementRole.MenuItem, ElementRole.CheckMenuItem, ElementRole.RadioMenuItem, ElementRole.Menu];
    private static readonly ElementRole[] Checks = [ElementRole.CheckBox, ElementRole.CheckMenuItem, ElementRole.Switch, ElementRole.ToggleButton];
    private static readonly ElementRole[] Radios = [ElementRole.RadioButton, ElementRole.RadioMenuItem];
    private static readonly ElementRole[] Items = [ElementRole.ListItem, ElementRole.TreeItem, ElementRole.MenuItem, ElementRole.Cell, ElementRole.Row];
    private static readonly ElementRole[] Labels = [ElementRole.Label, ElementRole.Text, ElementRole.Heading, ElementRole.Paragraph];

    private static readonly Dictionary<string, ElementRole[]> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["button"] = Buttons, ["按钮"] = Buttons, ["按键"] = Buttons, ["toggle button"] = [ElementRole.ToggleButton],
        ["field"] = Fields, ["text field"] = Fields, ["text box"] = Fields, ["textbox"] = Fields, ["input"] = Fields, ["entry"] = Fields,
        ["input field"] = Fields, ["text area"] = Fields, ["editor"] = Fields, ["box"] = Fields,
        ["输入框"] = Fields, ["文本框"] = Fields, ["字段"] = Fields, ["编辑框"] = Fields, ["输入栏"] = Fields, ["编辑区"] = Fields,
        ["password field"] = [ElementRole.PasswordBox], ["password box"] = [ElementRole.PasswordBox], ["密码框"] = [ElementRole.PasswordBox],
        ["menu"] = Menus, ["菜单"] = Menus, ["menu item"] = Entries, ["menu entry"] = Entries, ["菜单项"] = Entries,
        ["check box"] = Checks, ["checkbox"] = Checks, ["switch"] = [ElementRole.Switch, ElementRole.ToggleButton, ElementRole.CheckBox],
        ["复选框"] = Checks, ["勾选框"] = Checks, ["开关"] = [ElementRole.Switch, ElementRole.ToggleButton, ElementRole.CheckBox],
        ["radio button"] = Radios, ["option"] = [.. Radios, .. Items], ["单选按钮"] = Radios, ["单选框"] = Radios, ["选项"] = [.. Radios, .. Items],
        ["combo box"] = [ElementRole.ComboBox], ["combobox"] = [ElementRole.ComboBox], ["dropdown"] = [ElementRole.ComboBox],
        ["drop-down"] = [ElementRole.ComboBox], ["drop-down list"] = [ElementRole.ComboBox], ["下拉框"] = [ElementRole.ComboBox], ["下拉列表"] = [ElementRole.ComboBox],
        ["spin button"] = [ElementRole.SpinButton], ["spinner"] = [ElementRole.SpinButton], ["数字框"] = [ElementRole.SpinButton],
        ["slider"] = [ElementRole.Slider], ["滑块"] = [ElementRole.Slider], ["scroll bar"] = [ElementRole.ScrollBar], ["滚动条"] = [ElementRole.ScrollBar],
        ["tab"] = [ElementRole.Tab], ["标签页"] = [ElementRole.Tab], ["选项卡"] = [ElementRole.Tab],
        ["link"] = [ElementRole.Link], ["链接"] = [ElementRole.Link], ["image"] = [ElementRole.Image, ElementRole.Icon], ["picture"] = [ElementRole.Image],
        ["icon"] = [ElementRole.Icon, ElementRole.Image], ["图片"] = [ElementRole.Image, ElementRole.Icon], ["图标"] = [ElementRole.Icon, ElementRole.Image],
        ["label"] = Labels, ["text"] = Labels, ["heading"] = [ElementRole.Heading], ["标签"] = Labels, ["文字"] = Labels, ["标题"] = [ElementRole.Heading],
        ["list"] = [ElementRole.List], ["列表"] = [ElementRole.List], ["list item"] = [ElementRole.ListItem], ["item"] = Items,
        ["列表项"] = [ElementRole.ListItem], ["项目"] = Items, ["tree"] = [ElementRole.Tree], ["tree item"] = [ElementRole.TreeItem], ["树"] = [ElementRole.Tree],
        ["table"] = [ElementRole.Table], ["row"] = [ElementRole.Row], ["cell"] = [ElementRole.Cell], ["表格"] = [ElementRole.Table], ["行"] = [ElementRole.Row],
        ["单元格"] = [ElementRole.Cell], ["column header"] = [ElementRole.ColumnHeader], ["列标题"] = [ElementRole.ColumnHeader],
        ["toolbar"] = [ElementRole.Toolbar], ["工具栏"] = [ElementRole.Toolbar], ["status bar"] = [ElementRole.StatusBar], ["状态栏"] = [ElementRole.StatusBar],
        ["progress bar"] = [ElementRole.ProgressBar], ["进度条"] = [ElementRole.ProgressBar], ["document"] = [ElementRole.Document], ["文档"] = [ElementRole.Document],
        ["group"] = [ElementRole.Group], ["panel"] = [ElementRole.Pane, ElementRole.Group], ["面板"] = [ElementRole.Pane, ElementRole.Group],
        ["form"] = [ElementRole.Form], ["表单"] = [ElementRole.Form], ["menu bar"] = [ElementRole.MenuBar], ["菜单栏"] = [ElementRole.MenuBar],
        ["dialog"] = [ElementRole.Dialog, ElementRole.Alert, ElementRole.FileChooser], ["对话框"] = [ElementRole.Dialog, ElementRole.Alert, ElementRole.FileChooser],
        ["window"] = [ElementRole.Window, ElementRole.Dialog], ["窗口"] = [ElementRole.Window, ElementRole.Dialog],
        ["element"] = [], ["元素"] = [],
    };

    /// <summary>Gets every word, longest first, so that "menu item" is found before "item".</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words.Keys.OrderByDescending(w => w.Length)];

    /// <summary>Finds the roles of a word.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The roles, best first; empty for "element".</returns>
    public static IReadOnlyList<ElementRole> Of(string word) => Words[word];

    /// <summary>Finds the roles that a sentence looks for when it gives no word.</summary>
    /// <param name="kind">What the sentence does with the element.</param>
    /// <returns>The roles, best first; empty for any.</returns>
    public static IReadOnlyList<ElementRole> For(TargetKind kind) => kind switch
    {
        TargetKind.Field => Fields,
        TargetKind.Number => [ElementRole.SpinButton, ElementRole.Slider, ElementRole.ScrollBar],
        TargetKind.Check => [ElementRole.CheckBox, ElementRole.CheckMenuItem, ElementRole.Switch, ElementRole.ToggleButton, .. Radios],
        TargetKind.Item => [ElementRole.ListItem, ElementRole.TreeItem, ElementRole.RadioButton, ElementRole.Tab, ElementRole.Cell, ElementRole.Row, ElementRole.MenuItem],
        TargetKind.Container =>
        [
            ElementRole.ComboBox, ElementRole.List, ElementRole.Tree, ElementRole.Table, ElementRole.TabList, ElementRole.Menu, ElementRole.Toolbar, ElementRole.Group,
        ],
        TargetKind.Menu => Menus,
        TargetKind.MenuItem => Entries,
        TargetKind.Shown => [.. Fields, ElementRole.Slider, ElementRole.ProgressBar, ElementRole.StatusBar],
        _ => [],
    };

    /// <summary>Tells whether a role is usually named by a label beside it.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True when it is.</returns>
    public static bool IsLabelled(ElementRole role) => role is ElementRole.TextBox or ElementRole.PasswordBox or ElementRole.SpinButton or ElementRole.ComboBox or ElementRole.Slider;
}
