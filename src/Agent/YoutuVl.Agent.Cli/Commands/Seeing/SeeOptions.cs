using System.CommandLine;
using System.Globalization;
using YoutuVl.Agent.Cli.Composition.Seeing;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Agent.Cli.Commands.Seeing;

/// <summary>The options of <c>youtuvl see</c> for one picture.</summary>
internal sealed class SeeOptions
{
    private const string Search = "search";

    // Texts, not the enumeration: the words are also what a script writes.
    private static readonly string[] Tasks = ["ground", "detect", "ocr", "ask", "caption", "segment", "refer", "depth", "pose", "count", Search];

    private readonly Argument<string> _image = new("IMAGE") { Description = "The picture file; for --task search the folder with the pictures." };

    private readonly Option<string> _task = new("--task")
    {
        Description = "ground: the box of what --query describes. detect: boxes of everything, or of --classes. ocr: the text. ask: the answer to --query. caption: one sentence. "
            + "segment: a class for each pixel, of --classes or of what the model names (several passes). refer: the outline of what --query describes. depth: relative depth. "
            + "pose: people and their joints. count: how many of --query there are. search: the pictures of a folder that fit --query.",
        Required = true,
        HelpName = "TASK",
    };

    private readonly Option<string?> _query = new("--query") { Description = "The phrase or the question.", HelpName = "TEXT" };
    private readonly Option<string?> _classes = new("--classes") { Description = "Names of classes, separated by commas.", HelpName = "A,B,C" };
    private readonly Option<string?> _region = new("--region") { Description = "Look only at this part: x,y,width,height in pixels. Results stay in pixels of the whole picture.", HelpName = "X,Y,W,H" };
    private readonly Option<string?> _model = new("--model") { Description = "The imported model: a folder, or the name of one below the models' folder. Default: the default model in int4.", HelpName = "FOLDER" };
    private readonly Option<int?> _maxTokens = new("--max-tokens") { Description = "The most tokens of an answer. Default: 4096.", HelpName = "N" };
    private readonly Option<FileInfo?> _overlay = new("--overlay") { Description = "Write the picture with what was found drawn on it to this PNG file.", HelpName = "FILE" };

    private readonly Option<FileInfo?> _mask = new("--mask")
    {
        Description = "Write the map to this PNG file: grey value = class, 255 = none; for depth one pixel for each patch. With refer, the exact pixels are looked at in a second pass.",
        HelpName = "FILE",
    };

    public SeeOptions() => _task.AcceptOnlyFromAmong(Tasks);

    /// <summary>Adds them to the command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_image);
        foreach (Option option in new Option[] { _task, _query, _classes, _region, _model, _maxTokens, _overlay, _mask })
        {
            command.Add(option);
        }
    }

    /// <summary>Whether a folder is to be searched.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>True for <c>--task search</c>.</returns>
    public bool IsSearch(ParseResult parsed) => parsed.GetValue(_task) == Search;

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>The request.</returns>
    /// <exception cref="CommandLineException">They do not fit each other.</exception>
    public SeeRequest Read(ParseResult parsed) => new SeeRequest(Enum.Parse<SeeTask>(parsed.GetRequiredValue(_task), ignoreCase: true), Path(parsed), Model(parsed))
    {
        Query = Query(parsed),
        Classes = [.. (parsed.GetValue(_classes) ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        Region = parsed.GetValue(_region) is { } region ? ParseRegion(region) : null,
        MaxTokens = parsed.GetValue(_maxTokens),
        Overlay = parsed.GetValue(_overlay)?.FullName,
        Mask = parsed.GetValue(_mask)?.FullName,
    }.Checked();

    /// <summary>Refuses what makes no sense for a search.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <exception cref="CommandLineException">Such an option was given.</exception>
    public void RefuseForSearch(ParseResult parsed)
    {
        if (parsed.GetValue(_classes) is not null || parsed.GetValue(_region) is not null || parsed.GetValue(_overlay) is not null || parsed.GetValue(_mask) is not null
            || parsed.GetValue(_maxTokens) is not null)
        {
            throw new CommandLineException("--task search takes --query, --model, --top, --index and --rerank, and no other option of a single picture.");
        }
    }

    /// <summary>Reads the picture or folder.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>The path as it was written.</returns>
    public string Path(ParseResult parsed) => parsed.GetRequiredValue(_image);

    /// <summary>Reads the model.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>A folder or a name, or null.</returns>
    public string? Model(ParseResult parsed) => parsed.GetValue(_model);

    /// <summary>Reads the phrase.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>The phrase, or null.</returns>
    public string? Query(ParseResult parsed) => parsed.GetValue(_query);

    private static PixelRegion ParseRegion(string text)
    {
        var numbers = text.Split(',');
        Span<int> values = stackalloc int[4];
        var valid = numbers.Length == values.Length;
        for (var i = 0; valid && i < values.Length; i++)
        {
            valid = int.TryParse(numbers[i], NumberStyles.None | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out values[i]);
        }

        return valid
            ? new PixelRegion(values[0], values[1], values[2], values[3])
            : throw new CommandLineException($"'{text}' is not a region. Write x,y,width,height in pixels, for example --region 100,50,640,400.");
    }
}
