using System.Text.Json;

namespace YoutuVl.Inference.Providers;

/// <summary>The verdicts for one model on one machine: the file <c>providers.json</c> beside the model. Another machine, runtime or model makes them void.</summary>
public sealed record ProviderVerdicts
{
    /// <summary>The file's name in the model's folder.</summary>
    public const string FileName = "providers.json";

    /// <summary>The version of the file's format.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of this file's format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>What the verdicts hold for: processor and accelerators, the runtime's version, the model's fingerprint.</summary>
    public required string Key { get; init; }

    /// <summary>The provider that is being measured right now. Found in the file later, it took the whole process down with it.</summary>
    public string? Measuring { get; init; }

    /// <summary>Providers that took the process down when they were measured.</summary>
    public IReadOnlyList<string> Crashed { get; init; } = [];

    /// <summary>One verdict for each graph; empty until everything is measured.</summary>
    public IReadOnlyList<GraphVerdict> Graphs { get; init; } = [];

    /// <summary>Reads the verdicts of a model.</summary>
    /// <param name="folder">The folder of the imported model.</param>
    /// <returns>The verdicts, or null when there are none that can be read.</returns>
    public static ProviderVerdicts? TryRead(string folder)
    {
        try
        {
            using FileStream stream = File.OpenRead(Path.Combine(folder, FileName));
            ProviderVerdicts? verdicts = JsonSerializer.Deserialize(stream, ProviderJson.Default.ProviderVerdicts);
            return verdicts?.Version == CurrentVersion ? verdicts : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the verdicts, whole or not at all. A folder that cannot be written only costs another measurement.</summary>
    internal void TryWrite(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(this, ProviderJson.Default.ProviderVerdicts));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The verdicts still hold for this process.
        }
    }
}
