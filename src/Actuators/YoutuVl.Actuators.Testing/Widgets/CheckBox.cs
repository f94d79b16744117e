using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A box that is checked or not.</summary>
/// <param name="text">The caption; an underscore marks the letter that reaches it with Alt.</param>
/// <param name="role">What it is: a check box, toggle button or switch.</param>
public sealed class CheckBox(string text, ElementRole role = ElementRole.CheckBox) : CheckableButton(text)
{
    /// <inheritdoc/>
    public override ElementRole Role => role;
}
