namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>One thing that was looked at.</summary>
/// <param name="Id">A name that stays the same between versions, for example <c>display</c>.</param>
/// <param name="Title">What it is, for a reader.</param>
/// <param name="Status">What was found.</param>
/// <param name="Detail">What was found, in a sentence; when something is missing, also why it matters.</param>
/// <param name="Remedy">What to do; null when there is nothing to do.</param>
public sealed record DiagnosticCheck(string Id, string Title, DiagnosticStatus Status, string Detail, string? Remedy)
{
    internal static DiagnosticCheck Ok(string id, string title, string detail) => new(id, title, DiagnosticStatus.Ok, detail, null);

    internal static DiagnosticCheck Warning(string id, string title, string detail, string remedy) =>
        new(id, title, DiagnosticStatus.Warning, detail, remedy);

    internal static DiagnosticCheck Missing(string id, string title, string detail, string remedy) =>
        new(id, title, DiagnosticStatus.Missing, detail, remedy);

    internal static DiagnosticCheck NotApplicable(string id, string title, string detail) =>
        new(id, title, DiagnosticStatus.NotApplicable, detail, null);
}
