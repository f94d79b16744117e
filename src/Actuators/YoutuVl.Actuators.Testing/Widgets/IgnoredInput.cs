namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>Input that a widget takes without doing anything, as broken applications do. The caller is told that all went well.</summary>
[Flags]
public enum IgnoredInput
{
    /// <summary>Nothing is ignored.</summary>
    None = 0,

    /// <summary>Requests through the accessibility interface.</summary>
    Semantic = 1 << 0,

    /// <summary>Pointer input.</summary>
    Pointer = 1 << 1,

    /// <summary>Keyboard input.</summary>
    Keyboard = 1 << 2,

    /// <summary>Everything.</summary>
    All = Semantic | Pointer | Keyboard,
}
