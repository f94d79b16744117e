using System.Collections.Immutable;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>Compares the tensors that a checkpoint holds with those that its configuration asks for.</summary>
internal static class TensorCatalogueCheck
{
    private const int MostListed = 20;

    /// <summary>Checks that every expected tensor is there with its shape, and no other.</summary>
    /// <param name="folder">The checkpoint, for the message.</param>
    /// <param name="config">What it should hold.</param>
    /// <param name="tensors">What it holds. A stored copy of a shared head is allowed.</param>
    /// <exception cref="CheckpointException">It differs; the message lists the first differences of each kind and counts the others.</exception>
    public static void Check(string folder, ModelConfig config, ITensorSource tensors)
    {
        ImmutableArray<ExpectedTensor> expected = ExpectedTensors.For(config);
        HashSet<string> unknown = new(tensors.Names, StringComparer.Ordinal);
        List<string> missing = [];
        List<string> misshapen = [];
        foreach (ExpectedTensor tensor in expected.Concat(SharedHead(config.Language, unknown)))
        {
            if (!unknown.Remove(tensor.Name))
            {
                missing.Add(tensor.Name);
            }
            else if (!tensors.Shape(tensor.Name).SequenceEqual(tensor.Shape))
            {
                misshapen.Add($"{tensor.Name} is [{string.Join(", ", tensors.Shape(tensor.Name))}], expected [{string.Join(", ", tensor.Shape)}]");
            }
        }

        string?[] parts = [Part("missing", missing), Part("misshapen", misshapen), Part("unknown", [.. unknown.Order(StringComparer.Ordinal)])];
        string problems = string.Join("; ", parts.Where(part => part is not null));
        if (problems.Length > 0)
        {
            const string Advice = "Download config.json and the weights of the same model again.";
            throw new CheckpointException(folder, $"the tensors are not those that config.json describes: {problems}. {Advice}");
        }
    }

    private static IEnumerable<ExpectedTensor> SharedHead(LanguageConfig language, HashSet<string> stored) =>
        language.TiedEmbeddings && stored.Contains(ExpectedTensors.Head)
            ? [new ExpectedTensor(ExpectedTensors.Head, [language.VocabularySize, language.HiddenSize])]
            : [];

    private static string? Part(string kind, List<string> tensors)
    {
        if (tensors.Count == 0)
        {
            return null;
        }

        string more = tensors.Count > MostListed ? $" and {tensors.Count - MostListed} more" : "";
        return $"{tensors.Count} {kind}: {string.Join(", ", tensors.Take(MostListed))}{more}";
    }
}
