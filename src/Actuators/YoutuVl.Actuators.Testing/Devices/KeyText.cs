using YoutuVl.Actuators.Input;

namespace YoutuVl.Actuators.Testing.Devices;

/// <summary>Which text a key produces, on a keyboard with the layout of the United States.</summary>
internal static class KeyText
{
    private const string Plain = "`1234567890-=[]\\;',./";
    private const string Shifted = "~!@#$%^&*()_+{}|:\"<>?";

    public static KeyModifiers ModifierOf(Key key) => key.Name switch
    {
        "Control" => KeyModifiers.Control,
        "Shift" => KeyModifiers.Shift,
        "Alt" => KeyModifiers.Alt,
        "Super" => KeyModifiers.Super,
        _ => KeyModifiers.None,
    };

    /// <summary>Gets the text of a key; null when it produces none.</summary>
    public static string? Of(Key key, KeyModifiers modifiers)
    {
        if ((modifiers & ~KeyModifiers.Shift) != 0)
        {
            return null;
        }

        if (key.Name == "Space")
        {
            return " ";
        }

        if (key.Character is not { } character || modifiers == KeyModifiers.None)
        {
            return key.Character?.ToString();
        }

        var place = Plain.IndexOf(key.Name, StringComparison.Ordinal);
        return place >= 0 ? Shifted[place].ToString() : System.Text.Rune.ToUpperInvariant(character).ToString();
    }
}
