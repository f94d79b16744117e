using YoutuVl.Agent.Cli.Composition;
using YoutuVl.Agent.Reports;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>Makes the JUnit form of runs.</summary>
internal static class JUnitRuns
{
    /// <summary>Makes the form of one run, its report attached.</summary>
    /// <param name="outcome">The run.</param>
    /// <returns>The form.</returns>
    public static JUnitRun Of(RunOutcome outcome) =>
        new() { Result = outcome.Result, Attachments = outcome.Report is null ? [] : [outcome.Report] };
}
