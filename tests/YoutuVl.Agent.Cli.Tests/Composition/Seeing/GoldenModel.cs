using Xunit;
using YoutuVl.Inference.Packages;

namespace YoutuVl.Agent.Cli.Tests.Composition.Seeing;

/// <summary>The golden checkpoint, imported once for the tests of a class.</summary>
public sealed class GoldenModel : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("see");

    public string Folder => Path.Combine(_folder.FullName, "model");

    public static string Picture(int index) => Path.Combine(AppContext.BaseDirectory, "Golden", $"case{index}.png");

    public string NewFolder() => Directory.CreateDirectory(Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"))).FullName;

    public async ValueTask InitializeAsync() => await ModelImporter.ImportAsync(
        Path.Combine(AppContext.BaseDirectory, "Golden", "checkpoint"), Folder, new ImportOptions { Precision = WeightPrecision.Float32 }, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
