using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Says in a sentence how an element changed. Pure.</summary>
internal static class ElementDifference
{
    /// <summary>The states whose change tells something about an effect; the others follow from them or from the pointer.</summary>
    public const ElementStates Telling = ElementStates.Enabled | ElementStates.Selected | ElementStates.Checked | ElementStates.Indeterminate
        | ElementStates.Expanded | ElementStates.ReadOnly | ElementStates.Busy | ElementStates.Invalid | ElementStates.Pressed;

    /// <summary>Describes the change.</summary>
    /// <param name="before">The element before.</param>
    /// <param name="after">The element after.</param>
    /// <returns>The sentence.</returns>
    public static string Describe(ScreenElement before, ScreenElement after)
    {
        var came = after.States & ~before.States & Telling;
        var went = before.States & ~after.States & Telling;
        var what = after.Value != before.Value && after.Value is { } value ? $"now shows {Quotation.Of(value)}"
            : after.Range != before.Range && after.Range is { } range ? FormattableString.Invariant($"is now at {range.Current}")
            : after.Name != before.Name ? $"is now named '{after.Name}'"
            : came != ElementStates.None ? $"became {came}"
            : went != ElementStates.None ? $"is no longer {went}"
            : "changed";
        return $"{ElementText.Of(before)} {what}";
    }
}
