using Spectre.Console;
using YoutuVl.Agent.Stopping;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary>What the body of a command gets.</summary>
/// <param name="Console">Where text for people goes.</param>
/// <param name="KillSwitch">What a signal stops.</param>
internal sealed record CommandContext(IAnsiConsole Console, KillSwitch KillSwitch);
