namespace YoutuVl.Perception.Observing;

/// <summary>How long the parts of an observation took; parts may overlap in time.</summary>
/// <param name="Capture">Reading the pixels.</param>
/// <param name="Accessibility">Reading the accessibility tree.</param>
/// <param name="Windows">Reading the window list.</param>
/// <param name="Total">From start to end.</param>
public sealed record ObservationTimings(TimeSpan Capture, TimeSpan Accessibility, TimeSpan Windows, TimeSpan Total);
