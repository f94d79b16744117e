using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Overlay;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>What <c>youtuvl observe --json</c> prints: one object, documented in docs/command-line.md.</summary>
internal sealed record ObservationDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required IReadOnlyList<WindowDocument> Windows { get; init; }

    public required IReadOnlyList<ElementDocument> Elements { get; init; }

    public ElementId? Focused { get; init; }

    public required IReadOnlyList<SnapshotGap> Gaps { get; init; }

    public required TimingsDocument TimingsMs { get; init; }

    /// <summary>Makes the document of an observation.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="marks">The numbers of its overlay.</param>
    /// <returns>The document.</returns>
    public static ObservationDocument Of(Observation observation, MarkSet marks) => new()
    {
        Windows = [.. observation.Windows.Select(WindowDocument.Of)],
        Elements = [.. observation.Elements.Select(e => ElementDocument.Of(e, marks.Find(e.Id)?.Number))],
        Focused = observation.Focused,
        Gaps = observation.Gaps,
        TimingsMs = TimingsDocument.Of(observation.Timings),
    };
}

/// <summary>One window.</summary>
internal sealed record WindowDocument(
    string Id, string Title, string Application, int? ProcessId, ScreenRect Bounds, WindowState State, bool Active, bool Popup)
{
    internal static WindowDocument Of(WindowInfo window) => new(
        window.Id.ToString(),
        window.Title,
        window.Application,
        window.ProcessId,
        window.Bounds,
        window.State,
        window.IsActive,
        window.IsPopup);
}

/// <summary>One element.</summary>
internal sealed record ElementDocument
{
    public required ElementId Id { get; init; }

    public ElementId? Parent { get; init; }

    public required ElementRole Role { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Value { get; init; }

    public string? AutomationId { get; init; }

    public required IReadOnlyList<string> States { get; init; }

    public required IReadOnlyList<string> Actions { get; init; }

    public ScreenRect? Bounds { get; init; }

    public required string Application { get; init; }

    public int? ProcessId { get; init; }

    public string? Window { get; init; }

    public int? Mark { get; init; }

    public required IReadOnlyList<ElementSource> Sources { get; init; }

    internal static ElementDocument Of(ScreenElement element, int? mark) => new()
    {
        Id = element.Id,
        Parent = element.Parent,
        Role = element.Role,
        Name = element.Name,
        Description = element.Description,
        Value = element.Value,
        AutomationId = element.AutomationId,
        States = FlagNames.Of(element.States),
        Actions = FlagNames.Of(element.Actions),
        Bounds = element.Bounds,
        Application = element.Application,
        ProcessId = element.ProcessId,
        Window = element.Window?.ToString(),
        Mark = mark,
        Sources = element.Sources,
    };
}

/// <summary>How long the parts of an observation took, in milliseconds.</summary>
internal sealed record TimingsDocument(double Capture, double Accessibility, double Windows, double Total)
{
    internal static TimingsDocument Of(ObservationTimings timings) => new(
        timings.Capture.TotalMilliseconds,
        timings.Accessibility.TotalMilliseconds,
        timings.Windows.TotalMilliseconds,
        timings.Total.TotalMilliseconds);
}
