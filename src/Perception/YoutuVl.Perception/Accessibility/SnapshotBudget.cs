namespace YoutuVl.Perception.Accessibility;

/// <summary>How much a snapshot may read. What does not fit is left out and reported as a gap; a snapshot never hangs and never fails for size.</summary>
public sealed record SnapshotBudget
{
    /// <summary>Gets the default budget.</summary>
    public static SnapshotBudget Default { get; } = new();

    /// <summary>Gets the most elements over all applications.</summary>
    /// <value>The default is 20,000.</value>
    public int MaxElements { get; init; } = 20_000;

    /// <summary>Gets the most levels below an application.</summary>
    /// <value>The default is 64.</value>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Gets the most time for the whole snapshot; an application that has not answered by then becomes a gap.</summary>
    /// <value>The default is 2 seconds.</value>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets the most characters read of one element's text.</summary>
    /// <value>The default is 16,384.</value>
    public int MaxTextLength { get; init; } = 16_384;
}
