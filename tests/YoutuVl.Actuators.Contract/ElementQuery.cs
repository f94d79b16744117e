using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Contract;

/// <summary>Finds the widget of a test application that stands for a widget of the contract: the first that fits.</summary>
/// <param name="Application">The name of the application.</param>
/// <param name="Role">The role.</param>
/// <param name="Fits">What else must be so; null for nothing.</param>
public sealed record ElementQuery(string Application, ElementRole Role, Func<ScreenElement, bool>? Fits = null)
{
    /// <summary>Finds the first element that fits.</summary>
    /// <param name="elements">The elements of a snapshot.</param>
    /// <returns>The element; null when there is none.</returns>
    public ScreenElement? Find(ElementList elements) =>
        elements.FirstOrDefault(e => e.Role == Role && e.Application == Application && e.Has(ElementStates.Showing) && (Fits?.Invoke(e) ?? true));
}
