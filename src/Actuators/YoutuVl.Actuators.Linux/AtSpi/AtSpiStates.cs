using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>The table of states: AT-SPI's bit numbers (<c>AtspiStateType</c> in at-spi2-core) against ours.</summary>
internal static class AtSpiStates
{
    /// <summary>The window has the keyboard.</summary>
    public const ulong Active = 1UL << 1;

    /// <summary>The object is dead; its application has just not forgotten it yet.</summary>
    public const ulong Defunct = 1UL << 6;

    /// <summary>The object can have the focus.</summary>
    public const ulong Focusable = 1UL << 11;

    /// <summary>The object has the focus.</summary>
    public const ulong Focused = 1UL << 12;

    /// <summary>The object takes input, as some toolkits say it.</summary>
    public const ulong Enabled = 1UL << 8;

    /// <summary>The object takes input, as other toolkits say it.</summary>
    public const ulong Sensitive = 1UL << 24;

    /// <summary>The object would be shown if what holds it is.</summary>
    public const ulong Visible = 1UL << 30;

    /// <summary>The window takes all input of its application.</summary>
    public const ulong Modal = 1UL << 16;

    /// <summary>The object is shown, as far as its application knows.</summary>
    public const ulong Showing = 1UL << 25;

    private static readonly (int Bit, ElementStates State)[] Table =
    [
        (1, ElementStates.Active),
        (3, ElementStates.Busy),
        (4, ElementStates.Checked),
        (7, ElementStates.Editable),
        (8, ElementStates.Enabled),
        (9, ElementStates.Expandable),
        (10, ElementStates.Expanded),
        (11, ElementStates.Focusable),
        (12, ElementStates.Focused),
        (16, ElementStates.Modal),
        (17, ElementStates.MultiLine),
        (20, ElementStates.Pressed),
        (22, ElementStates.Selectable),
        (23, ElementStates.Selected),
        (24, ElementStates.Enabled), // "sensitive": toolkits set either or both
        (25, ElementStates.Showing),
        (32, ElementStates.Indeterminate),
        (33, ElementStates.Required),
        (36, ElementStates.Invalid),
        (39, ElementStates.Default),
        (41, ElementStates.Checkable),
        (42, ElementStates.HasPopup),
        (43, ElementStates.ReadOnly),
    ];

    /// <summary>Translates states; what only the role tells is added.</summary>
    /// <param name="bits">AT-SPI's states, bit n for state number n.</param>
    /// <param name="role">The role of the object.</param>
    /// <returns>Our states.</returns>
    public static ElementStates ToElementStates(ulong bits, ElementRole role)
    {
        ElementStates states = RoleStates(role);
        foreach ((int bit, ElementStates state) in Table)
        {
            if ((bits & (1UL << bit)) != 0)
            {
                states |= state;
            }
        }

        return role == ElementRole.ToggleButton && states.HasFlag(ElementStates.Pressed) ? states | ElementStates.Checked : states;
    }

    /// <summary>Reads type <c>au</c>: two words of 32 states, low word first.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The states, bit n for state number n.</returns>
    public static ulong ReadStates(this ref DBusReader reader)
    {
        int end = reader.ReadArrayEnd('u');
        ulong bits = reader.Position < end ? reader.ReadUInt32() : 0;
        if (reader.Position < end)
        {
            bits |= (ulong)reader.ReadUInt32() << 32;
        }

        reader.SkipTo(end);
        return bits;
    }

    private static ElementStates RoleStates(ElementRole role) => role switch
    {
        ElementRole.PasswordBox => ElementStates.Protected,
        ElementRole.CheckBox or ElementRole.RadioButton or ElementRole.ToggleButton or ElementRole.Switch
            or ElementRole.CheckMenuItem or ElementRole.RadioMenuItem => ElementStates.Checkable,
        _ => ElementStates.None,
    };
}
