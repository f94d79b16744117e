namespace YoutuVl.Perception.Accessibility;

/// <summary>Which applications a snapshot reads. The default reads all of them.</summary>
public sealed record SnapshotScope
{
    /// <summary>Gets the scope that holds every application.</summary>
    public static SnapshotScope All { get; } = new();

    /// <summary>Gets the process to read; null for any.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Gets the name of the application to read, compared without case; null for any.</summary>
    public string? Application { get; init; }

    /// <summary>Tells whether an application belongs to the scope.</summary>
    /// <param name="application">Its name.</param>
    /// <param name="processId">Its process; null when unknown, which matches no process filter.</param>
    /// <returns>True when it is to be read.</returns>
    public bool Includes(string application, int? processId) =>
        (ProcessId is null || ProcessId == processId)
        && (Application is null || string.Equals(Application, application, StringComparison.OrdinalIgnoreCase));
}
