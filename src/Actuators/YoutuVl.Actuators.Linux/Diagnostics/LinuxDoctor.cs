namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>
/// Finds out what works on this machine and in this session, and what to do about the rest. Changes nothing: accessibility is not
/// switched on by looking, and the virtual desktop that is started for a trial is taken down again. Thread-safe.
/// </summary>
public static class LinuxDoctor
{
    /// <summary>Looks at everything. What cannot be reached becomes a check that says so, never an error.</summary>
    /// <param name="options">What to look at; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the examination.</param>
    /// <returns>The findings.</returns>
    public static async Task<DiagnosticReport> ExamineAsync(
        LinuxDoctorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new LinuxDoctorOptions();
        Task<IReadOnlyList<DiagnosticCheck>> bus = SessionBusChecks.RunAsync(options, cancellationToken);
        List<DiagnosticCheck> checks =
        [
            MachineChecks.System(),
            SessionCheck.Run(options.Variable),
            .. DisplayChecks.Run(options.Variable("DISPLAY")),
        ];
        checks.AddRange(await bus.ConfigureAwait(false));
        checks.AddRange(ProgramChecks.Run());
        checks.AddRange(FontChecks.Run(FontChecks.Folders(options.Variable)));
        checks.AddRange(MachineChecks.Resources());
        checks.AddRange(await VirtualDesktopChecks.RunAsync(options, cancellationToken).ConfigureAwait(false));
        return new DiagnosticReport(checks);
    }
}
