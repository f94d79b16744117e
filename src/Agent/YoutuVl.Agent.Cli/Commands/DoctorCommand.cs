using System.CommandLine;
using YoutuVl.Actuators.Linux.Diagnostics;
using YoutuVl.Agent.Cli.Output;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary><c>youtuvl doctor</c>: what works here, what does not, why it matters, what to do.</summary>
internal static class DoctorCommand
{
    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var command = new Command("doctor", "Show what works on this machine and in this session, what does not, why it matters, and what to do. Ends with 0 when the "
            + "current desktop or virtual desktops can be acted on, with 3 when neither can.\n\nExample: youtuvl doctor")
        {
            json,
        };
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, async context =>
        {
            var report = await LinuxDoctor.ExamineAsync(cancellationToken: context.KillSwitch.Token);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(CliJson.Serialize(DoctorDocument.Of(report)));
            }
            else
            {
                DoctorTable.Write(context.Console, report);
            }

            return CodeOf(report);
        }));
        return command;
    }

    /// <summary>Judges an examination.</summary>
    /// <param name="report">The findings.</param>
    /// <returns>The exit code.</returns>
    public static int CodeOf(DiagnosticReport report) => report.CanActHere || report.CanActOnVirtualDesktop ? ExitCode.Ok : ExitCode.Environment;
}
