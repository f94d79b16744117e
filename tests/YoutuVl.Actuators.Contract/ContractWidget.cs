namespace YoutuVl.Actuators.Contract;

/// <summary>The widgets that the contract acts on; each back end maps them onto widgets of its test applications.</summary>
public enum ContractWidget
{
    /// <summary>A button of which each press can be counted in <see cref="PressDisplay"/>.</summary>
    Button,

    /// <summary>The element whose text tells how often the button was pressed.</summary>
    PressDisplay,

    /// <summary>A button or check box that is disabled.</summary>
    Disabled,

    /// <summary>A check box that is enabled.</summary>
    CheckBox,

    /// <summary>An editable text of one line.</summary>
    TextField,

    /// <summary>A horizontal slider.</summary>
    Slider,

    /// <summary>A tab or item that can be selected, and is not.</summary>
    Selectable,

    /// <summary>A combo box that can be expanded.</summary>
    ComboBox,

    /// <summary>An element that offers nothing but being looked at.</summary>
    Passive,

    /// <summary>A field that hides what is typed.</summary>
    PasswordField,
}
