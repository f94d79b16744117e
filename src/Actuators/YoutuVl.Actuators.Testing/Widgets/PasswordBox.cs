using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>An editable text that hides what is typed. Its text is never in the accessibility tree, in pixels or on the clipboard.</summary>
/// <param name="name">The accessible name.</param>
public sealed class PasswordBox(string name) : TextBox(name)
{
    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.PasswordBox;

    /// <inheritdoc/>
    public override string? Value => null;

    internal override ElementStates OwnStates => base.OwnStates | ElementStates.Protected;

    internal override string Painted => new('*', Text.Length);

    internal override bool CanCopy => false;
}
