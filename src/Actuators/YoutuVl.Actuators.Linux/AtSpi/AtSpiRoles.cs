using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>The table of roles: AT-SPI's numbers and names (<c>AtspiRole</c> in at-spi2-core) against ours.</summary>
internal static class AtSpiRoles
{
    // The place in the list is AT-SPI's number.
    private static readonly (ElementRole Role, string Name)[] Table =
    [
        (ElementRole.Unknown, "invalid"), // 0
        (ElementRole.Label, "accelerator label"), // 1
        (ElementRole.Alert, "alert"), // 2
        (ElementRole.Image, "animation"), // 3
        (ElementRole.Icon, "arrow"), // 4
        (ElementRole.Calendar, "calendar"), // 5
        (ElementRole.Canvas, "canvas"), // 6
        (ElementRole.CheckBox, "check box"), // 7
        (ElementRole.CheckMenuItem, "check menu item"), // 8
        (ElementRole.ColorPicker, "color chooser"), // 9
        (ElementRole.ColumnHeader, "column header"), // 10
        (ElementRole.ComboBox, "combo box"), // 11
        (ElementRole.TextBox, "date editor"), // 12
        (ElementRole.Icon, "desktop icon"), // 13
        (ElementRole.Desktop, "desktop frame"), // 14
        (ElementRole.Slider, "dial"), // 15
        (ElementRole.Dialog, "dialog"), // 16
        (ElementRole.Pane, "directory pane"), // 17
        (ElementRole.Canvas, "drawing area"), // 18
        (ElementRole.FileChooser, "file chooser"), // 19
        (ElementRole.Pane, "filler"), // 20
        (ElementRole.Pane, "focus traversable"), // 21
        (ElementRole.Dialog, "font chooser"), // 22
        (ElementRole.Window, "frame"), // 23
        (ElementRole.Pane, "glass pane"), // 24
        (ElementRole.Document, "html container"), // 25
        (ElementRole.Icon, "icon"), // 26
        (ElementRole.Image, "image"), // 27
        (ElementRole.Frame, "internal frame"), // 28
        (ElementRole.Label, "label"), // 29
        (ElementRole.Pane, "layered pane"), // 30
        (ElementRole.List, "list"), // 31
        (ElementRole.ListItem, "list item"), // 32
        (ElementRole.Menu, "menu"), // 33
        (ElementRole.MenuBar, "menu bar"), // 34
        (ElementRole.MenuItem, "menu item"), // 35
        (ElementRole.Pane, "option pane"), // 36
        (ElementRole.Tab, "page tab"), // 37
        (ElementRole.TabList, "page tab list"), // 38
        (ElementRole.Pane, "panel"), // 39
        (ElementRole.PasswordBox, "password text"), // 40
        (ElementRole.Menu, "popup menu"), // 41
        (ElementRole.ProgressBar, "progress bar"), // 42
        (ElementRole.Button, "push button"), // 43
        (ElementRole.RadioButton, "radio button"), // 44
        (ElementRole.RadioMenuItem, "radio menu item"), // 45
        (ElementRole.Pane, "root pane"), // 46
        (ElementRole.RowHeader, "row header"), // 47
        (ElementRole.ScrollBar, "scroll bar"), // 48
        (ElementRole.ScrollArea, "scroll pane"), // 49
        (ElementRole.Separator, "separator"), // 50
        (ElementRole.Slider, "slider"), // 51
        (ElementRole.SpinButton, "spin button"), // 52
        (ElementRole.SplitPane, "split pane"), // 53
        (ElementRole.StatusBar, "status bar"), // 54
        (ElementRole.Table, "table"), // 55
        (ElementRole.Cell, "table cell"), // 56
        (ElementRole.ColumnHeader, "table column header"), // 57
        (ElementRole.RowHeader, "table row header"), // 58
        (ElementRole.MenuItem, "tear off menu item"), // 59
        (ElementRole.Terminal, "terminal"), // 60
        (ElementRole.TextBox, "text"), // 61
        (ElementRole.ToggleButton, "toggle button"), // 62
        (ElementRole.Toolbar, "tool bar"), // 63
        (ElementRole.Tooltip, "tool tip"), // 64
        (ElementRole.Tree, "tree"), // 65
        (ElementRole.Tree, "tree table"), // 66
        (ElementRole.Unknown, "unknown"), // 67
        (ElementRole.Pane, "viewport"), // 68
        (ElementRole.Window, "window"), // 69
        (ElementRole.Unknown, "extended"), // 70
        (ElementRole.Group, "header"), // 71
        (ElementRole.Group, "footer"), // 72
        (ElementRole.Paragraph, "paragraph"), // 73
        (ElementRole.Pane, "ruler"), // 74
        (ElementRole.Application, "application"), // 75
        (ElementRole.TextBox, "autocomplete"), // 76
        (ElementRole.TextBox, "edit bar"), // 77
        (ElementRole.Frame, "embedded"), // 78
        (ElementRole.TextBox, "entry"), // 79
        (ElementRole.Image, "chart"), // 80
        (ElementRole.Label, "caption"), // 81
        (ElementRole.Document, "document frame"), // 82
        (ElementRole.Heading, "heading"), // 83
        (ElementRole.Pane, "page"), // 84
        (ElementRole.Group, "section"), // 85
        (ElementRole.Pane, "redundant object"), // 86
        (ElementRole.Form, "form"), // 87
        (ElementRole.Link, "link"), // 88
        (ElementRole.Window, "input method window"), // 89
        (ElementRole.Row, "table row"), // 90
        (ElementRole.TreeItem, "tree item"), // 91
        (ElementRole.Document, "document spreadsheet"), // 92
        (ElementRole.Document, "document presentation"), // 93
        (ElementRole.Document, "document text"), // 94
        (ElementRole.Document, "document web"), // 95
        (ElementRole.Document, "document email"), // 96
        (ElementRole.Group, "comment"), // 97
        (ElementRole.List, "list box"), // 98
        (ElementRole.Group, "grouping"), // 99
        (ElementRole.Image, "image map"), // 100
        (ElementRole.Alert, "notification"), // 101
        (ElementRole.Alert, "info bar"), // 102
        (ElementRole.ProgressBar, "level bar"), // 103
        (ElementRole.TitleBar, "title bar"), // 104
        (ElementRole.Paragraph, "block quote"), // 105
        (ElementRole.Video, "audio"), // 106
        (ElementRole.Video, "video"), // 107
        (ElementRole.Text, "definition"), // 108
        (ElementRole.Article, "article"), // 109
        (ElementRole.Landmark, "landmark"), // 110
        (ElementRole.Group, "log"), // 111
        (ElementRole.Text, "marquee"), // 112
        (ElementRole.Text, "math"), // 113
        (ElementRole.Slider, "rating"), // 114
        (ElementRole.Text, "timer"), // 115
        (ElementRole.Text, "static"), // 116
        (ElementRole.Text, "math fraction"), // 117
        (ElementRole.Text, "math root"), // 118
        (ElementRole.Text, "subscript"), // 119
        (ElementRole.Text, "superscript"), // 120
        (ElementRole.List, "description list"), // 121
        (ElementRole.ListItem, "description term"), // 122
        (ElementRole.ListItem, "description value"), // 123
        (ElementRole.Text, "footnote"), // 124
        (ElementRole.Text, "content deletion"), // 125
        (ElementRole.Text, "content insertion"), // 126
        (ElementRole.Text, "mark"), // 127
        (ElementRole.Text, "suggestion"), // 128
        (ElementRole.Button, "push button menu"), // 129
        (ElementRole.Switch, "switch"), // 130
    ];

    /// <summary>Gets how many numbers the table knows.</summary>
    public static int Count => Table.Length;

    /// <summary>Translates a role.</summary>
    /// <param name="number">AT-SPI's number.</param>
    /// <returns>Our role; unknown for a number from the future.</returns>
    public static ElementRole ToElementRole(uint number) => number < Table.Length ? Table[number].Role : ElementRole.Unknown;

    /// <summary>AT-SPI's own name of a role.</summary>
    /// <param name="number">AT-SPI's number.</param>
    /// <returns>The name, or the number itself for one from the future.</returns>
    public static string NameOf(uint number) => number < Table.Length ? Table[number].Name : $"role {number}";
}
