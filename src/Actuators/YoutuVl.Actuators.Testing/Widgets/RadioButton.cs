using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A choice of which one in its container is chosen.</summary>
/// <param name="text">The caption; an underscore marks the letter that reaches it with Alt.</param>
public sealed class RadioButton(string text) : CheckableButton(text)
{
    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.RadioButton;

    private protected override void Switch()
    {
        foreach (var other in Parent?.Children.OfType<RadioButton>() ?? [])
        {
            other.IsChecked = ReferenceEquals(other, this);
        }

        IsChecked = true;
    }
}
