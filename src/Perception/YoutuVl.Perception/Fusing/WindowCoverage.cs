using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Fusing;

/// <summary>How much of what is drawn in a window the elements explain.</summary>
/// <param name="Window">The window.</param>
/// <param name="Accessible">The share, from 0 to 1, of its visible text and edges that elements of the accessibility tree explain; 1 for a window that shows nothing.</param>
/// <param name="Explained">The same share with the elements that were only seen; never less.</param>
public readonly record struct WindowCoverage(WindowId Window, double Accessible, double Explained);
