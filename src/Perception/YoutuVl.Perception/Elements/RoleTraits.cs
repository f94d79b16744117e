namespace YoutuVl.Perception.Elements;

/// <summary>What can be said of an element from its role alone.</summary>
public static class RoleTraits
{
    extension(ElementRole role)
    {
        /// <summary>Gets a value indicating whether elements of this role are there to be used, by whatever means.</summary>
        public bool IsInteractive => role is
            ElementRole.Menu or ElementRole.MenuItem or ElementRole.CheckMenuItem or ElementRole.RadioMenuItem
            or ElementRole.Button or ElementRole.ToggleButton or ElementRole.CheckBox or ElementRole.RadioButton or ElementRole.Switch
            or ElementRole.ComboBox or ElementRole.TextBox or ElementRole.PasswordBox or ElementRole.SpinButton or ElementRole.Slider
            or ElementRole.Link or ElementRole.Tab or ElementRole.ListItem or ElementRole.TreeItem or ElementRole.ColumnHeader
            or ElementRole.Terminal or ElementRole.ColorPicker;

        /// <summary>Gets a value indicating whether elements of this role only hold others.</summary>
        public bool IsContainer => role is
            ElementRole.Unknown or ElementRole.Application or ElementRole.Window or ElementRole.Dialog or ElementRole.Pane
            or ElementRole.Group or ElementRole.Toolbar or ElementRole.StatusBar or ElementRole.TitleBar or ElementRole.MenuBar
            or ElementRole.Separator or ElementRole.ScrollBar or ElementRole.List or ElementRole.Tree or ElementRole.Table
            or ElementRole.Row or ElementRole.TabList or ElementRole.Document or ElementRole.Frame or ElementRole.Form
            or ElementRole.ScrollArea or ElementRole.SplitPane or ElementRole.FileChooser or ElementRole.Landmark or ElementRole.Article
            or ElementRole.Desktop;
    }
}
