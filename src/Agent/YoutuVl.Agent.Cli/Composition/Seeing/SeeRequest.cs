using System.Collections.Immutable;
using YoutuVl.Agent.Cli.Commands;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Agent.Cli.Composition.Seeing;

/// <summary>A question about a picture, as the command line asks it.</summary>
/// <param name="Task">What is asked.</param>
/// <param name="Image">The picture's file.</param>
/// <param name="Model">The folder or name of the model; null is the default one.</param>
internal sealed record SeeRequest(SeeTask Task, string Image, string? Model)
{
    public ModelOptions? Loading { get; init; }

    public string? Query { get; init; }

    public ImmutableArray<string> Classes { get; init; } = [];

    public PixelRegion? Region { get; init; }

    public int? MaxTokens { get; init; }

    public string? Overlay { get; init; }

    public string? Mask { get; init; }

    private bool NeedsQuery => Task is SeeTask.Ground or SeeTask.Ask or SeeTask.Refer or SeeTask.Count;

    private bool HasMask => Task is SeeTask.Segment or SeeTask.Refer or SeeTask.Depth;

    private bool HasShapes => Task is not (SeeTask.Ocr or SeeTask.Ask or SeeTask.Caption or SeeTask.Count or SeeTask.Depth);

    /// <summary>Checks that the options fit the task.</summary>
    /// <returns>The request.</returns>
    /// <exception cref="CommandLineException">They do not.</exception>
    public SeeRequest Checked()
    {
        var name = Task.ToString().ToLowerInvariant();
        var problem = 0 switch
        {
            _ when NeedsQuery && string.IsNullOrWhiteSpace(Query) => $"--task {name} needs --query, for example --query \"the Save button\".",
            _ when !NeedsQuery && Query is not null => $"--task {name} takes no --query.",
            _ when Classes.Length > 0 && Task is not (SeeTask.Detect or SeeTask.Segment) => $"--task {name} takes no --classes; detect and segment do.",
            _ when Mask is not null && !HasMask => $"--task {name} makes no mask; segment, refer and depth do.",
            _ when Overlay is not null && !HasShapes => $"--task {name} finds nothing to draw, so --overlay makes no sense.",
            _ when MaxTokens < 1 => "--max-tokens must be 1 or more.",
            _ => null,
        };
        return problem is null ? this : throw new CommandLineException(problem);
    }
}
