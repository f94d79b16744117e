using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Tests.GoldenData;

namespace YoutuVl.Inference.Tests.Packages;

/// <summary>The golden checkpoint, imported into a folder of a test.</summary>
internal static class GoldenPackage
{
    public static Task<ModelPackage> ImportAsync(string folder, WeightPrecision precision = WeightPrecision.Int4) =>
        ModelImporter.ImportAsync(GoldenVectors.CheckpointFolder, folder, new ImportOptions { Precision = precision, Revision = "golden" }, CancellationToken.None);

    /// <summary>A copy of the golden checkpoint that a test may damage.</summary>
    public static string CopyCheckpoint(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string path in Directory.GetFiles(GoldenVectors.CheckpointFolder))
        {
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        }

        return folder;
    }
}
