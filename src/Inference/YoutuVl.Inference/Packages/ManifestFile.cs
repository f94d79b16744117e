using System.Security.Cryptography;
using System.Text.Json;

namespace YoutuVl.Inference.Packages;

/// <summary>Reads and writes <c>manifest.json</c>.</summary>
internal static class ManifestFile
{
    private const long MaximumBytes = 1 << 20;

    /// <summary>Reads the manifest of a folder.</summary>
    /// <exception cref="ModelPackageException">There is none, it is malformed, or of another version.</exception>
    public static ModelManifest Read(string folder)
    {
        string path = Path.Combine(folder, PackageFileNames.Manifest);
        ModelManifest manifest = Parse(path, ReadBytes(path));
        string? outside = manifest.Files.Select(file => file.Name).FirstOrDefault(name => Path.GetFileName(name) != name || name is "" or "." or "..");
        return outside is null
            ? manifest
            : throw new ModelPackageException(path, $"lists the file '{outside}', which is no plain file name. Import the model again.");
    }

    /// <summary>Writes the manifest of a folder.</summary>
    public static void Write(string folder, ModelManifest manifest) =>
        File.WriteAllBytes(Path.Combine(folder, PackageFileNames.Manifest), JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.ModelManifest));

    /// <summary>SHA-256 of the manifest of a folder, in lower-case hexadecimal.</summary>
    public static string Hash(string folder) => Convert.ToHexStringLower(SHA256.HashData(ReadBytes(Path.Combine(folder, PackageFileNames.Manifest))));

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MaximumBytes
                ? File.ReadAllBytes(path)
                : throw new ModelPackageException(path, $"is longer than {MaximumBytes} bytes, so it is no manifest. Import the model again.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelPackageException(path, "does not exist: this is not the folder of an imported model. Import a checkpoint into it first.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelPackageException(path, $"cannot be read ({error.Message}).", error);
        }
    }

    private static ModelManifest Parse(string path, byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (!document.RootElement.TryGetProperty("formatVersion", out JsonElement element)
                || element.ValueKind != JsonValueKind.Number || !element.TryGetInt32(out int version))
            {
                throw new ModelPackageException(path, "states no format version. Import the model again.");
            }

            if (version != ModelManifest.CurrentFormatVersion)
            {
                throw new ModelPackageException(
                    path, $"is of format version {version}; this program reads version {ModelManifest.CurrentFormatVersion}. Import the model again with this program.");
            }

            return document.Deserialize(ManifestJson.Default.ModelManifest) is { Files.IsDefault: false } manifest
                ? manifest
                : throw new ModelPackageException(path, "lists no files. Import the model again.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new ModelPackageException(path, $"is malformed ({error.Message}). Import the model again.", error);
        }
    }
}
