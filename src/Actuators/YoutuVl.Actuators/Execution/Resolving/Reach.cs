namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Which elements a target may resolve to.</summary>
public enum Reach
{
    /// <summary>Those that are shown.</summary>
    Shown,

    /// <summary>Also those that can be scrolled into view: what a pointer could get at.</summary>
    Pointer,

    /// <summary>Also items of a shown list or combo box that are not shown themselves: what can be selected.</summary>
    Items,

    /// <summary>Every element of the tree.</summary>
    Any,
}
