using YoutuVl.Inference.Download;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary>What <c>youtuvl model pull</c> was asked for.</summary>
/// <param name="Hub">Where from.</param>
/// <param name="Source">Which checkpoint.</param>
/// <param name="Folder">Where to, or null for the default.</param>
/// <param name="Accepted">Whether the licence was accepted on the command line.</param>
internal sealed record ModelPullRequest(HubOptions Hub, ModelSource Source, string? Folder, bool Accepted);
