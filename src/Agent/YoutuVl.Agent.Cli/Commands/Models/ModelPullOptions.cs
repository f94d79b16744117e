using System.CommandLine;
using YoutuVl.Inference.Download;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary>The options of <c>youtuvl model pull</c>.</summary>
internal sealed class ModelPullOptions
{
    private readonly Argument<string?> _repository = new("REPOSITORY")
    {
        Description = "OWNER/NAME on the hub. Default: tencent/Youtu-VL-4B-Instruct at the revision whose hashes are built in.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _revision = new("--revision") { Description = "A commit, branch or tag. Default: the built-in commit, or main for another repository.", HelpName = "REVISION" };
    private readonly Option<string?> _hub = new("--hub") { Description = "The hub's address. Default: HF_ENDPOINT, else https://huggingface.co.", HelpName = "URL" };
    private readonly Option<string[]> _mirrors = new("--mirror") { Description = "A hub to try when the one before fails; may be repeated. Mirrors never get the token.", HelpName = "URL" };
    private readonly Option<string?> _folder = new("--to") { Description = "The checkpoint folder. Default: the repository's name, below the models' folder.", HelpName = "FOLDER" };
    private readonly Option<bool> _accept = new("--accept-licence", "--accept-license") { Description = "Accept the model's licence without being asked." };

    private readonly Option<int> _parallel = new("--parallel")
    {
        Description = "How many files are downloaded at the same time, 1 to 16.",
        HelpName = "N",
        DefaultValueFactory = _ => 2,
    };

    /// <summary>Adds them to the command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_repository);
        foreach (Option option in new Option[] { _revision, _hub, _mirrors, _folder, _accept, _parallel })
        {
            command.Add(option);
        }
    }

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>The request.</returns>
    /// <exception cref="CommandLineException">A number is out of its range.</exception>
    public ModelPullRequest Read(ParseResult parsed)
    {
        var hub = HubOptions.FromEnvironment();
        if (parsed.GetValue(_hub) is { } address)
        {
            hub.BaseAddress = HubOptions.Address(address);
        }

        hub.Mirrors = [.. (parsed.GetValue(_mirrors) ?? []).Select(HubOptions.Address)];
        hub.Parallelism = parsed.GetValue(_parallel);
        return hub.Parallelism is >= 1 and <= 16
            ? new ModelPullRequest(hub, SourceOf(parsed), parsed.GetValue(_folder), parsed.GetValue(_accept))
            : throw new CommandLineException("--parallel must be 1 to 16.");
    }

    private ModelSource SourceOf(ParseResult parsed)
    {
        var known = ModelSource.Default;
        var repository = parsed.GetValue(_repository) ?? known.Repository;
        return new ModelSource(repository, parsed.GetValue(_revision) ?? (repository == known.Repository ? known.Revision : "main"));
    }
}
