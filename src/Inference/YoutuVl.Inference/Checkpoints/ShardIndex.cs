using System.Text.Json;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>Reads <c>model.safetensors.index.json</c>: which file holds which tensor.</summary>
internal static class ShardIndex
{
    private const int MaximumBytes = 1 << 24;

    /// <summary>Reads the file.</summary>
    /// <param name="path">The index file.</param>
    /// <returns>Tensor name → file name (without a folder).</returns>
    /// <exception cref="CheckpointException">The index is missing or malformed, or names a file outside the folder.</exception>
    public static Dictionary<string, string> Read(string path) => JsonFile.Read(path, MaximumBytes, root => Read(path, root));

    private static Dictionary<string, string> Read(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("weight_map", out JsonElement map) || map.ValueKind != JsonValueKind.Object)
        {
            throw new CheckpointException(path, "has no object \"weight_map\". Download the file again.");
        }

        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty property in map.EnumerateObject())
        {
            string? file = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : null;
            if (!IsPlainName(file))
            {
                throw new CheckpointException(path, $"names no plain file for the tensor \"{property.Name}\". Download the file again.");
            }

            files.Add(property.Name, file!);
        }

        return files.Count > 0 ? files : throw new CheckpointException(path, "lists no tensors. Download the file again.");
    }

    // An index comes from elsewhere: it must not make us open anything outside its folder. The characters are refused on every system, not only where they separate.
    private static bool IsPlainName(string? file) =>
        file is { Length: > 0 and <= 255 } && file.AsSpan().IndexOfAny("/\\:\0") < 0 && file.EndsWith(".safetensors", StringComparison.Ordinal);
}
