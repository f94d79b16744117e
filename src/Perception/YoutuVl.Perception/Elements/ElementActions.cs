namespace YoutuVl.Perception.Elements;

/// <summary>What an element offers to do through the accessibility interface, without any pointer or keyboard input.</summary>
[Flags]
public enum ElementActions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Do its main action, as a click would.</summary>
    Invoke = 1 << 0,

    /// <summary>Switch between checked and unchecked.</summary>
    Toggle = 1 << 1,

    /// <summary>Be selected in its container.</summary>
    Select = 1 << 2,

    /// <summary>Be expanded or collapsed.</summary>
    Expand = 1 << 3,

    /// <summary>Take a number.</summary>
    SetValue = 1 << 4,

    /// <summary>Take a text.</summary>
    SetText = 1 << 5,

    /// <summary>Take the keyboard focus.</summary>
    Focus = 1 << 6,

    /// <summary>Be scrolled into view.</summary>
    ScrollIntoView = 1 << 7,
}
