namespace YoutuVl.Perception.Text;

/// <summary>The compact text form of an observation.</summary>
/// <param name="Text">Lines separated by a line feed, without one at the end.</param>
/// <param name="Tokens">Its length by <see cref="TokenEstimate"/>; never more than asked for.</param>
/// <param name="LeftOut">How many elements, or changes, did not fit; the last line says so too.</param>
public sealed record ScreenText(string Text, int Tokens, int LeftOut)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
