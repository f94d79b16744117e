using System.Text.Json.Serialization;

namespace YoutuVl.Perception.Elements;

/// <summary>
/// What an element is: one closed list for every platform. Each back end has one table that maps its own roles onto these.
/// Written in lower case with dashes on the wire, for example <c>menu-item</c>.
/// </summary>
[JsonConverter(typeof(ElementRoleConverter))]
public enum ElementRole
{
    /// <summary>The platform gave no role, or one without a match here.</summary>
    Unknown,

    /// <summary>An application: the root of its windows.</summary>
    Application,

    /// <summary>A top-level window.</summary>
    Window,

    /// <summary>A dialog window.</summary>
    Dialog,

    /// <summary>A message that asks for attention.</summary>
    Alert,

    /// <summary>A short explanation that floats over its owner.</summary>
    Tooltip,

    /// <summary>A container without a meaning of its own, a panel or filler.</summary>
    Pane,

    /// <summary>A named group of related elements.</summary>
    Group,

    /// <summary>A row of commands.</summary>
    Toolbar,

    /// <summary>A bar that shows states.</summary>
    StatusBar,

    /// <summary>The title of a window.</summary>
    TitleBar,

    /// <summary>The row of top-level menus.</summary>
    MenuBar,

    /// <summary>A menu that opens, on a menu bar or elsewhere.</summary>
    Menu,

    /// <summary>An entry of a menu.</summary>
    MenuItem,

    /// <summary>A menu entry that is on or off.</summary>
    CheckMenuItem,

    /// <summary>A menu entry of which one in a group is on.</summary>
    RadioMenuItem,

    /// <summary>A line between elements.</summary>
    Separator,

    /// <summary>A push button.</summary>
    Button,

    /// <summary>A button that stays pressed.</summary>
    ToggleButton,

    /// <summary>A box that is checked or not.</summary>
    CheckBox,

    /// <summary>A choice of which one in a group is chosen.</summary>
    RadioButton,

    /// <summary>An on-off switch.</summary>
    Switch,

    /// <summary>A field with a list that drops down.</summary>
    ComboBox,

    /// <summary>An editable text, of one line or several.</summary>
    TextBox,

    /// <summary>An editable text that hides what is typed.</summary>
    PasswordBox,

    /// <summary>A number with small up and down buttons.</summary>
    SpinButton,

    /// <summary>A value set by moving a knob.</summary>
    Slider,

    /// <summary>A scroll bar.</summary>
    ScrollBar,

    /// <summary>Shows how far something has come.</summary>
    ProgressBar,

    /// <summary>A short text that cannot be edited.</summary>
    Label,

    /// <summary>Running text.</summary>
    Text,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph of text.</summary>
    Paragraph,

    /// <summary>A link to follow.</summary>
    Link,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>A small picture that stands for something.</summary>
    Icon,

    /// <summary>A list of items.</summary>
    List,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A tree of items.</summary>
    Tree,

    /// <summary>An item of a tree.</summary>
    TreeItem,

    /// <summary>A table, or data grid.</summary>
    Table,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>The heading of a column.</summary>
    ColumnHeader,

    /// <summary>The heading of a row.</summary>
    RowHeader,

    /// <summary>A row of tabs.</summary>
    TabList,

    /// <summary>One tab, by which its page is chosen.</summary>
    Tab,

    /// <summary>A document, for example a web page.</summary>
    Document,

    /// <summary>A part with a document of its own.</summary>
    Frame,

    /// <summary>A group of fields to fill in.</summary>
    Form,

    /// <summary>An area drawn by the application itself.</summary>
    Canvas,

    /// <summary>A container that scrolls.</summary>
    ScrollArea,

    /// <summary>Two parts with a movable border.</summary>
    SplitPane,

    /// <summary>A calendar to choose a date from.</summary>
    Calendar,

    /// <summary>A colour chooser.</summary>
    ColorPicker,

    /// <summary>A file chooser.</summary>
    FileChooser,

    /// <summary>A terminal.</summary>
    Terminal,

    /// <summary>A moving picture.</summary>
    Video,

    /// <summary>A named region of a document.</summary>
    Landmark,

    /// <summary>A self-contained part of a document.</summary>
    Article,

    /// <summary>The whole desktop.</summary>
    Desktop,
}
