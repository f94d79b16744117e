using YoutuVl.Actuators.Linux.Diagnostics;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>What <c>youtuvl doctor --json</c> prints: one object, documented in docs/command-line.md.</summary>
internal sealed record DoctorDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required bool CanActHere { get; init; }

    public required bool CanActOnVirtualDesktop { get; init; }

    public required IReadOnlyList<DiagnosticCheck> Checks { get; init; }

    /// <summary>Makes the document of an examination.</summary>
    /// <param name="report">The findings.</param>
    /// <returns>The document.</returns>
    public static DoctorDocument Of(DiagnosticReport report) => new()
    {
        CanActHere = report.CanActHere,
        CanActOnVirtualDesktop = report.CanActOnVirtualDesktop,
        Checks = report.Checks,
    };
}
