using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Text;

/// <summary>One line that may be said about a screen.</summary>
/// <param name="Key">What the line is about, the same for the same live element or window in a later observation.</param>
/// <param name="Window">The window it stands under; null when that is not known.</param>
/// <param name="Content">What it says, without number and id.</param>
/// <param name="Rank">How much it matters; greater is more.</param>
internal sealed record TextItem(string Key, WindowId? Window, string Content, int Rank)
{
    /// <summary>Gets the number in front with a space after it; empty for what cannot be acted on.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>Gets the element's id behind; empty for a window.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Gets a value indicating whether the line is about a window.</summary>
    public bool IsWindow => Id.Length == 0;

    /// <summary>Gets the whole line.</summary>
    public string Line => IsWindow ? Content : $"{Number}{Content} @{Id}";
}
