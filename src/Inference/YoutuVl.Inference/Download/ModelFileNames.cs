using System.Collections.Frozen;

namespace YoutuVl.Inference.Download;

/// <summary>Which names of a repository are wanted, and which may not be written at all.</summary>
internal static class ModelFileNames
{
    private static readonly FrozenSet<string> Wanted = new[]
    {
        "config.json", "generation_config.json", "preprocessor_config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json",
        "chat_template.json", "chat_template.jinja", "model.safetensors.index.json", "LICENSE", "LICENSE.txt", "LICENSE.md",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Devices = new[]
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names under which a licence may lie.</summary>
    public static IReadOnlyList<string> Licences { get; } = ["LICENSE", "LICENSE.txt", "LICENSE.md"];

    /// <summary>Whether a file is needed here: weights, configurations, tokenizer, licence. Program code is not.</summary>
    public static bool IsNeeded(string name) => Wanted.Contains(name) || name.EndsWith(".safetensors", StringComparison.Ordinal);

    /// <summary>Whether a path of the repository lies in one of its folders; nothing from there is needed.</summary>
    public static bool IsNested(string path) => path.Contains('/', StringComparison.Ordinal);

    /// <summary>Refuses a path that leaves its folder, or that means something else than a file on some system.</summary>
    /// <exception cref="ModelDownloadException">It does.</exception>
    public static void ThrowIfUnsafe(string? path)
    {
        bool safe = !string.IsNullOrEmpty(path) && path.Length <= 1024 && !path.Any(sign => char.IsControl(sign) || sign is '\\' or ':') && path.Split('/').All(IsPlain);
        if (!safe)
        {
            throw new ModelDownloadException(
                DownloadProblem.UnsafeName,
                $"The hub's list names a file '{Shown(path)}', which is no plain file name. Nothing was written; use a hub that you trust.");
        }
    }

    private static bool IsPlain(string part) => part is not ("" or "." or "..") && part[^1] is not (' ' or '.') && !Devices.Contains(part.Split('.')[0]);

    private static string Shown(string? path) => new((path ?? string.Empty).Take(80).Select(sign => char.IsControl(sign) ? '?' : sign).ToArray());
}
