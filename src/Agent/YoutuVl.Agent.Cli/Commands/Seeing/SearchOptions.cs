using System.CommandLine;
using YoutuVl.Agent.Cli.Composition.Seeing;

namespace YoutuVl.Agent.Cli.Commands.Seeing;

/// <summary>The options of <c>youtuvl see --task search</c>.</summary>
internal sealed class SearchOptions
{
    private const int DefaultTop = 5;

    private readonly Option<int?> _top = new("--top") { Description = "search: how many pictures to name. Default: 5.", HelpName = "N" };

    private readonly Option<FileInfo?> _index = new("--index")
    {
        Description = "search: keep the vectors of the pictures in this file, so that only new pictures are looked at next time. Default: .youtuvl-search in the folder.",
        HelpName = "FILE",
    };

    private readonly Option<int?> _rerank = new("--rerank")
    {
        Description = "search: ask the model about each of the N best pictures whether it shows the query, and order them by that. One prompt each. Default: 0.",
        HelpName = "N",
    };

    /// <summary>Adds them to the command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_top);
        command.Add(_index);
        command.Add(_rerank);
    }

    /// <summary>Refuses them where a single picture is looked at.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <exception cref="CommandLineException">One of them was given.</exception>
    public void RefuseAll(ParseResult parsed)
    {
        if (parsed.GetValue(_top) is not null || parsed.GetValue(_index) is not null || parsed.GetValue(_rerank) is not null)
        {
            throw new CommandLineException("--top, --index and --rerank belong to --task search.");
        }
    }

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="options">The other options.</param>
    /// <returns>The request.</returns>
    /// <exception cref="CommandLineException">They do not fit each other.</exception>
    public SearchRequest Read(ParseResult parsed, SeeOptions options)
    {
        options.RefuseForSearch(parsed);
        var top = parsed.GetValue(_top) ?? DefaultTop;
        var rerank = parsed.GetValue(_rerank) ?? 0;
        if (options.Query(parsed) is not { } query || string.IsNullOrWhiteSpace(query))
        {
            throw new CommandLineException("--task search needs --query, for example --query \"an error dialog\".");
        }

        if (top < 1 || rerank < 0)
        {
            throw new CommandLineException("--top must be 1 or more, --rerank 0 or more.");
        }

        var folder = options.Path(parsed);
        return Directory.Exists(folder)
            ? new SearchRequest(folder, query, options.Model(parsed), parsed.GetValue(_index)?.FullName ?? Path.Combine(folder, ".youtuvl-search")) { Top = top, Rerank = rerank }
            : throw new CommandLineException($"'{folder}' is not a folder. --task search looks through a folder of pictures.");
    }
}
