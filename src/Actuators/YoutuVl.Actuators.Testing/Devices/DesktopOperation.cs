namespace YoutuVl.Actuators.Testing.Devices;

/// <summary>Something that a session does to the desktop; tests make trouble before or after it.</summary>
public enum DesktopOperation
{
    /// <summary>The screen is captured.</summary>
    Capture,

    /// <summary>The accessibility tree is read.</summary>
    Snapshot,

    /// <summary>An element is asked to do something through the accessibility interface.</summary>
    Semantic,

    /// <summary>One element is read again, or its text.</summary>
    Refresh,

    /// <summary>An application is asked what is at a pixel.</summary>
    HitTest,

    /// <summary>The pointer moves.</summary>
    PointerMove,

    /// <summary>A button goes down.</summary>
    PointerPress,

    /// <summary>A button comes up.</summary>
    PointerRelease,

    /// <summary>The wheel turns.</summary>
    Scroll,

    /// <summary>A key goes down.</summary>
    KeyPress,

    /// <summary>A key comes up.</summary>
    KeyRelease,

    /// <summary>One character of a text is typed.</summary>
    TypeCharacter,

    /// <summary>The clipboard is read, written or lent.</summary>
    Clipboard,

    /// <summary>The windows are listed, or one is looked for at a pixel.</summary>
    ListWindows,

    /// <summary>A window is activated, moved, resized, minimized, maximized, restored or asked to close.</summary>
    ChangeWindow,

    /// <summary>An application is launched.</summary>
    Launch,
}
