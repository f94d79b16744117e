using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Execution.Pipeline;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>Launches the applications that a command line or a scenario names first, and waits for the window of each.</summary>
internal static class Launching
{
    /// <summary>Launches them in order.</summary>
    /// <param name="host">The desktop.</param>
    /// <param name="launches">The applications.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when all of them show a window.</returns>
    /// <exception cref="LaunchException">One could not be launched, or showed no window.</exception>
    public static async Task LaunchAsync(DesktopHost host, IReadOnlyList<LaunchRequest> launches, CancellationToken cancellationToken)
    {
        if (launches.Count == 0)
        {
            return;
        }

        var executor = new ActionExecutor(new ActionExecutorOptions { Session = host.Session, HomeFolder = host.HomeFolder });
        foreach (var launch in launches)
        {
            var result = await executor.ExecuteAsync(new LaunchAction(launch.Command, launch.Arguments), cancellationToken);
            if (result.Refusal is { } refusal)
            {
                throw new LaunchException(launch.Command, refusal.Message);
            }
        }
    }
}
