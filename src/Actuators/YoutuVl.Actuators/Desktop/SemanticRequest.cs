namespace YoutuVl.Actuators.Desktop;

/// <summary>Something to do to an element through the accessibility interface. A closed set.</summary>
public abstract record SemanticRequest
{
    private SemanticRequest()
    {
    }

    /// <summary>Do the element's main action.</summary>
    public sealed record Invoke : SemanticRequest;

    /// <summary>Switch between checked and unchecked once.</summary>
    public sealed record Toggle : SemanticRequest;

    /// <summary>Select the element in its container, or take it out of the selection.</summary>
    /// <param name="Selected">True to select.</param>
    public sealed record Select(bool Selected) : SemanticRequest;

    /// <summary>Expand or collapse the element.</summary>
    /// <param name="Expanded">True to expand.</param>
    public sealed record Expand(bool Expanded) : SemanticRequest;

    /// <summary>Set the element's number.</summary>
    /// <param name="Value">The number.</param>
    public sealed record SetValue(double Value) : SemanticRequest;

    /// <summary>Replace the element's whole text.</summary>
    /// <param name="Text">The text.</param>
    public sealed record SetText(string Text) : SemanticRequest
    {
        /// <inheritdoc/>
        public override string ToString() => $"SetText of {Text.Length} characters";
    }

    /// <summary>Give the element the keyboard focus.</summary>
    public sealed record Focus : SemanticRequest;

    /// <summary>Scroll the element into view.</summary>
    public sealed record ScrollIntoView : SemanticRequest;
}
