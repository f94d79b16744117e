using YoutuVl.Perception;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary>The command line asks for something that makes no sense.</summary>
/// <param name="message">What is wrong and what to write instead.</param>
internal sealed class CommandLineException(string message) : AgentException(message);
