using Shouldly;
using YoutuVl.Inference.Download;

namespace YoutuVl.Inference.Tests.Download;

/// <summary>A folder of its own for a download, and short ways to start one.</summary>
internal sealed class DownloadFixture : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("youtuvl-pull-").FullName;

    public FakeRepository Repository { get; init; } = new();

    public string PathOf(string name) => Path.Combine(Folder, name);

    public static HubOptions Options(LoopbackHub hub, params LoopbackHub[] mirrors) => new()
    {
        BaseAddress = hub.Address,
        Mirrors = [.. mirrors.Select(mirror => mirror.Address)],
        RetryDelay = TimeSpan.FromMilliseconds(1),
        Retries = 2,
    };

    /// <summary>Lists and downloads the fake repository.</summary>
    public async Task<DownloadRecord> PullAsync(HubOptions options, DownloadSeams? seams = null, IProgress<DownloadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        using var downloader = new ModelDownloader(options, seams ?? new DownloadSeams());
        ModelListing listing = await downloader.ListAsync(FakeRepository.Source, cancellationToken);
        return await downloader.DownloadAsync(listing, Folder, progress, cancellationToken);
    }

    public void ShouldBeComplete()
    {
        foreach (string name in new[] { "config.json", "tokenizer.json", FakeRepository.Weights, "LICENSE" })
        {
            File.ReadAllBytes(PathOf(name)).AsSpan().SequenceEqual(Repository.Files[name]).ShouldBeTrue(name);
        }

        Directory.GetFiles(Folder).Select(Path.GetFileName).ShouldBe(
            ["LICENSE", "config.json", DownloadRecord.FileName, FakeRepository.Weights, "tokenizer.json"], ignoreOrder: true);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
