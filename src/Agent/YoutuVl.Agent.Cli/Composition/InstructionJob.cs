using YoutuVl.Actuators.Actions;
using YoutuVl.Agent.Loops;
using YoutuVl.Agent.Planning.Instructions;
using YoutuVl.Agent.Policies;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>Makes runs of plain sentences.</summary>
internal static class InstructionJob
{
    /// <summary>Makes the run of an instruction text; every sentence is understood before anything else happens.</summary>
    /// <param name="text">The sentences.</param>
    /// <param name="desktop">Where it happens.</param>
    /// <param name="applications">The applications that may be acted on besides those that are launched.</param>
    /// <returns>The run.</returns>
    /// <exception cref="InstructionException">A sentence is not understood.</exception>
    public static RunJob Of(string text, DesktopRequest desktop, IReadOnlyList<string> applications)
    {
        // What a person writes on the command line to be launched is thereby allowed; nothing on the screen can add to it.
        var launched = InstructionPlanner.Parse(text).SelectMany(step => step.Actions).OfType<LaunchAction>().Select(launch => launch.Command);
        return new RunJob
        {
            Name = text,
            Desktop = desktop,
            Policy = new AgentPolicyOptions { Applications = [.. applications], LaunchCommands = [.. launched] },
            Body = (services, settings, cancellationToken) =>
                new AgentLoop(services, new AgentLoopOptions { KillSwitch = settings.KillSwitch })
                    .RunAsync(text, new InstructionPlanner(), cancellationToken),
        };
    }
}
