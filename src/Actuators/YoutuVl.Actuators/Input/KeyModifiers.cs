namespace YoutuVl.Actuators.Input;

/// <summary>Modifier keys held together with another key or a click.</summary>
[Flags]
public enum KeyModifiers
{
    /// <summary>No modifier.</summary>
    None = 0,

    /// <summary>Control.</summary>
    Control = 1 << 0,

    /// <summary>Shift.</summary>
    Shift = 1 << 1,

    /// <summary>Alt.</summary>
    Alt = 1 << 2,

    /// <summary>The Windows or Super key.</summary>
    Super = 1 << 3,
}
