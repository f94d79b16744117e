namespace YoutuVl.Actuators.Execution.Looking;

/// <summary>The ways in which a desktop tells that something has changed.</summary>
[Flags]
internal enum Signals
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Pixels.</summary>
    Screen = 1 << 0,

    /// <summary>Accessibility events.</summary>
    Accessibility = 1 << 1,

    /// <summary>The window list.</summary>
    Windows = 1 << 2,

    /// <summary>Any of them.</summary>
    All = Screen | Accessibility | Windows,
}
