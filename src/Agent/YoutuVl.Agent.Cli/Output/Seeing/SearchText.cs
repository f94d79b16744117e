using System.Globalization;
using Spectre.Console;
using YoutuVl.Agent.Cli.Composition.Seeing;

namespace YoutuVl.Agent.Cli.Output.Seeing;

/// <summary>What a search found, on the console.</summary>
internal static class SearchText
{
    /// <summary>Prints it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="outcome">What was found.</param>
    public static void Write(IAnsiConsole console, SearchOutcome outcome)
    {
        foreach (var hit in outcome.Hits)
        {
            var match = hit.Match is { } share ? string.Create(CultureInfo.InvariantCulture, $"  yes {share:0.00}") : string.Empty;
            console.Plain(string.Create(CultureInfo.InvariantCulture, $"{hit.Similarity:0.000}{match}  {hit.File}"));
        }

        foreach (var name in outcome.Skipped)
        {
            console.Plain($"Skipped, not a picture: {name}");
        }

        console.Plain($"{outcome.Pictures} pictures, {outcome.Embedded} of them new. Likeness is a rough measure: the model was not trained for retrieval.");
    }
}
