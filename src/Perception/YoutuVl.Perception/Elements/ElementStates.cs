namespace YoutuVl.Perception.Elements;

/// <summary>The states of an element, as its application reports them.</summary>
[Flags]
public enum ElementStates
{
    /// <summary>No state.</summary>
    None = 0,

    /// <summary>It accepts input.</summary>
    Enabled = 1 << 0,

    /// <summary>It is shown, as far as its application knows; another window may still cover it.</summary>
    Showing = 1 << 1,

    /// <summary>It can take the keyboard focus.</summary>
    Focusable = 1 << 2,

    /// <summary>It has the keyboard focus.</summary>
    Focused = 1 << 3,

    /// <summary>It can be selected in its container.</summary>
    Selectable = 1 << 4,

    /// <summary>It is selected in its container.</summary>
    Selected = 1 << 5,

    /// <summary>It can be checked.</summary>
    Checkable = 1 << 6,

    /// <summary>It is checked, or switched on.</summary>
    Checked = 1 << 7,

    /// <summary>It is neither checked nor unchecked.</summary>
    Indeterminate = 1 << 8,

    /// <summary>It can be expanded.</summary>
    Expandable = 1 << 9,

    /// <summary>It is expanded.</summary>
    Expanded = 1 << 10,

    /// <summary>Its text can be edited.</summary>
    Editable = 1 << 11,

    /// <summary>Its content cannot be changed by the user.</summary>
    ReadOnly = 1 << 12,

    /// <summary>It holds several lines of text.</summary>
    MultiLine = 1 << 13,

    /// <summary>It hides what is typed: a password field. Its value is never read.</summary>
    Protected = 1 << 14,

    /// <summary>It keeps its application's other windows from taking input.</summary>
    Modal = 1 << 15,

    /// <summary>It is the active window, or the active item of its container.</summary>
    Active = 1 << 16,

    /// <summary>It is working and not ready.</summary>
    Busy = 1 << 17,

    /// <summary>It must be filled in.</summary>
    Required = 1 << 18,

    /// <summary>Its content is not acceptable.</summary>
    Invalid = 1 << 19,

    /// <summary>Using it opens a menu or another popup.</summary>
    HasPopup = 1 << 20,

    /// <summary>Enter presses it.</summary>
    Default = 1 << 21,

    /// <summary>It is pressed, or latched.</summary>
    Pressed = 1 << 22,
}
