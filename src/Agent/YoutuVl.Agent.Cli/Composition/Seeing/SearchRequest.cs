using YoutuVl.Inference.Models;

namespace YoutuVl.Agent.Cli.Composition.Seeing;

/// <summary>A search through a folder of pictures, as the command line asks for it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Query">What the pictures should show.</param>
/// <param name="Model">The folder or name of the model; null is the default one.</param>
/// <param name="Index">The file that keeps the vectors.</param>
internal sealed record SearchRequest(string Folder, string Query, string? Model, string Index)
{
    public ModelOptions? Loading { get; init; }

    public int Top { get; init; }

    public int Rerank { get; init; }
}
