using System.Text.Json;

namespace YoutuVl.Inference.Download;

/// <summary>Where the files of a checkpoint folder came from: the file <c>download.json</c>.</summary>
public sealed record DownloadRecord
{
    /// <summary>The record's file name in the checkpoint folder.</summary>
    public const string FileName = "download.json";

    /// <summary>The version of the record's format.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The repository on the hub.</summary>
    public required string Repository { get; init; }

    /// <summary>The revision that was downloaded.</summary>
    public required string Revision { get; init; }

    /// <summary>The hub's address.</summary>
    public required string Hub { get; init; }

    /// <summary>When the last file was complete.</summary>
    public required DateTimeOffset Completed { get; init; }

    /// <summary>The files, by name.</summary>
    public required IReadOnlyList<DownloadedFile> Files { get; init; }

    /// <summary>Reads the record of a checkpoint folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The record, or null when there is none or it cannot be read: a checkpoint that came another way has none.</returns>
    public static DownloadRecord? TryRead(string folder)
    {
        try
        {
            using FileStream stream = File.OpenRead(Path.Combine(folder, FileName));
            return JsonSerializer.Deserialize(stream, DownloadJson.Default.DownloadRecord);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the record, whole or not at all.</summary>
    internal void Write(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(this, DownloadJson.Default.DownloadRecord));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StorageErrors.Writing(path, error);
        }
    }
}
