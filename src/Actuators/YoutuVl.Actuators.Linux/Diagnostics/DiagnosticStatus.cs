namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>What a check found.</summary>
public enum DiagnosticStatus
{
    /// <summary>It works.</summary>
    Ok,

    /// <summary>It works in a lesser way, or may surprise.</summary>
    Warning,

    /// <summary>It is not there or does not work.</summary>
    Missing,

    /// <summary>It does not matter here, or cannot be known, because something else is missing.</summary>
    NotApplicable,
}
