namespace YoutuVl.Perception.Elements;

/// <summary>The number that an element shows, and its limits.</summary>
/// <param name="Current">The present number.</param>
/// <param name="Minimum">The least it can be.</param>
/// <param name="Maximum">The most it can be; equal to the minimum when the application does not say.</param>
public readonly record struct ValueRange(double Current, double Minimum, double Maximum);
