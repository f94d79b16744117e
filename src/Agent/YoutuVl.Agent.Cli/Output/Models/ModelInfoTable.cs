using System.Globalization;
using Spectre.Console;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Providers;

namespace YoutuVl.Agent.Cli.Output.Models;

/// <summary>An imported model on the console.</summary>
internal static class ModelInfoTable
{
    /// <summary>Prints what the model is, then its files.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="document">The model.</param>
    public static void Write(IAnsiConsole console, ModelInfoDocument document)
    {
        console.Plain(document.Folder);
        var facts = new Table().RoundedBorder().HideHeaders().AddColumn("What").AddColumn("Value");
        foreach ((string what, string value) in Facts(document))
        {
            facts.AddRow(new Text(what), new Text(value));
        }

        console.Write(facts);
        var files = new Table().RoundedBorder().AddColumn("File").AddColumn(new TableColumn("Size").RightAligned());
        foreach (var file in document.Files)
        {
            files.AddRow(new Text(file.Name), new Text(Amounts.Bytes(file.Size)));
        }

        console.Write(files);
    }

    private static IEnumerable<(string What, string Value)> Facts(ModelInfoDocument document)
    {
        yield return ("precision", document.Precision);
        yield return ("forms", Forms(document));
        yield return ("licence", document.Licence ?? "unknown: read that of the checkpoint");
        yield return ("source", document.SourceRevision ?? "unknown");
        yield return ("imported by", document.Tool);
        yield return ("parameters", Parameters(document.Parameters));
        yield return ("language model", Language(document.Language));
        yield return ("vision encoder", Vision(document.Vision));
        yield return ("cache", $"{Amounts.Bytes(document.CacheBytesPerToken)} for each position");
        foreach (var verdict in document.Providers)
        {
            yield return ($"provider of {verdict.Graph}", $"{verdict.Provider} ({string.Join("; ", verdict.Candidates.Select(Candidate))})");
        }

        yield return ("on disk", Amounts.Bytes(document.Bytes));
    }

    private static string Candidate(ProviderCandidate candidate)
    {
        var time = candidate.Milliseconds is { } milliseconds ? string.Create(CultureInfo.InvariantCulture, $" {milliseconds:0.0} ms") : string.Empty;
        return $"{candidate.Provider}{time}{(candidate.Rejection is null ? string.Empty : $", rejected: {candidate.Rejection}")}";
    }

    private static string Forms(ModelInfoDocument document)
    {
        var forms = document.Forms;
        return $"prefill {forms.Prefill}, decode {forms.Decode}, absorb {forms.Absorb}, head {forms.Head}, embedding {forms.Embedding}, "
            + $"vision {forms.Vision}, contractions {forms.VisionContractions}, merger {forms.Merger}, patches {forms.Patches}";
    }

    private static string Parameters(ParameterCounts counts) =>
        $"{Amounts.Count(counts.Total)} (vision {Amounts.Count(counts.Vision)}, merger {Amounts.Count(counts.Merger)}, layers {Amounts.Count(counts.Layers)}, "
        + $"embedding {Amounts.Count(counts.Embedding)}{(counts.Head == 0 ? ", shared with the head" : $", head {Amounts.Count(counts.Head)}")})";

    private static string Language(LanguageConfig config) => string.Create(
        CultureInfo.InvariantCulture,
        $"{config.LayerCount} layers of {config.HiddenSize}, {config.HeadCount} heads, latent {config.LatentRank} + {config.RopeHeadSize}, vocabulary {config.VocabularySize}, up to {config.MaximumPositions} positions");

    private static string Vision(VisionConfig config) => string.Create(
        CultureInfo.InvariantCulture,
        $"{config.LayerCount} layers of {config.HiddenSize}, {config.HeadCount} heads, patches of {config.PatchSize} px, windows of {config.WindowSize} px, full attention in {string.Join(", ", config.FullAttentionLayers)}");
}
