namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>What a sentence does with an element, which tells the roles that its name is looked for under.</summary>
internal enum TargetKind
{
    /// <summary>Anything: it is clicked, hovered, looked for.</summary>
    Any,

    /// <summary>A field that takes text.</summary>
    Field,

    /// <summary>Something that takes a number.</summary>
    Number,

    /// <summary>Something that can be checked.</summary>
    Check,

    /// <summary>One of several things to choose from.</summary>
    Item,

    /// <summary>Something that holds items.</summary>
    Container,

    /// <summary>A menu on a menu bar.</summary>
    Menu,

    /// <summary>An entry of an open menu.</summary>
    MenuItem,

    /// <summary>Something that shows a text.</summary>
    Shown,
}
