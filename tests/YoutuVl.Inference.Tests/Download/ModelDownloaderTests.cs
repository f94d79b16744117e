using Shouldly;
using Xunit;
using YoutuVl.Inference.Download;

namespace YoutuVl.Inference.Tests.Download;

public sealed class ModelDownloaderTests : IDisposable
{
    private readonly DownloadFixture _fixture = new();

    private FakeRepository Repository => _fixture.Repository;

    [Fact]
    public async Task DownloadAsync_NewFolder_HasTheNeededFilesAndTheRecord()
    {
        await using var hub = new LoopbackHub(Repository.Answer);
        DownloadRecord record = await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
        hub.Requests.ShouldNotContain(request => request.Path.EndsWith(".py", StringComparison.Ordinal));
        record.Revision.ShouldBe(FakeRepository.Commit);
        record.Files.Single(file => file.Name == FakeRepository.Weights).ShouldBe(
            new DownloadedFile(FakeRepository.Weights, 400_000, FakeRepository.Hash(Repository.Files[FakeRepository.Weights]), true));
        DownloadRecord.TryRead(_fixture.Folder)!.Files.ShouldBe(record.Files);
    }

    [Fact]
    public async Task DownloadAsync_Repeated_FetchesNoFileAgain()
    {
        await using var hub = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        int before = hub.Requests.Count;
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        hub.Requests.Skip(before).ShouldHaveSingleItem().Path.ShouldContain("/tree/");
    }

    [Fact]
    public async Task DownloadAsync_FileSpoiltOnDisk_IsFetchedAgain()
    {
        await using var hub = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        await File.WriteAllBytesAsync(_fixture.PathOf(FakeRepository.Weights), new byte[400_000]);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
    }

    [Fact]
    public async Task DownloadAsync_ListWithoutSizesAndHashes_StillCompletesAndSaysUnchecked()
    {
        using var fixture = new DownloadFixture { Repository = new FakeRepository { Detailed = false } };
        await using var hub = new LoopbackHub(fixture.Repository.Answer);
        DownloadRecord record = await fixture.PullAsync(DownloadFixture.Options(hub));
        fixture.ShouldBeComplete();
        record.Files.ShouldAllBe(file => !file.Checked);
    }

    [Fact]
    public async Task DownloadAsync_ListWithoutHashesRepeated_TrustsTheRecordOfTheSameRevision()
    {
        using var fixture = new DownloadFixture { Repository = new FakeRepository { Detailed = false } };
        await using var hub = new LoopbackHub(fixture.Repository.Answer);
        await fixture.PullAsync(DownloadFixture.Options(hub));
        int before = hub.Requests.Count;
        await fixture.PullAsync(DownloadFixture.Options(hub));
        hub.Requests.Skip(before).ShouldHaveSingleItem().Path.ShouldContain("/tree/");
    }

    [Fact]
    public async Task DownloadAsync_Progress_EndsAtTheWholeSize()
    {
        await using var hub = new LoopbackHub(Repository.Answer);
        DownloadProgress last = default;
        await _fixture.PullAsync(DownloadFixture.Options(hub), progress: new CallbackProgress<DownloadProgress>(value => last = value));
        long size = Repository.Files.Where(file => !file.Key.EndsWith(".py", StringComparison.Ordinal)).Sum(file => file.Value.Length);
        last.Bytes.ShouldBe(size);
        last.Size.ShouldBe(size);
    }

    [Fact]
    public async Task DownloadAsync_NoRoom_RefusesBeforeTheFirstFile()
    {
        await using var hub = new LoopbackHub(Repository.Answer);
        var error = await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(DownloadFixture.Options(hub), new DownloadSeams { FreeSpace = _ => 100_000 }));
        error.Problem.ShouldBe(DownloadProblem.DiskFull);
        error.Message.ShouldContain("free");
        hub.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task DownloadAsync_NoRoomAndSizesUnknown_RefusesWhenTheFirstAnswerTellsTheSize()
    {
        using var fixture = new DownloadFixture { Repository = new FakeRepository { Detailed = false } };
        await using var hub = new LoopbackHub(fixture.Repository.Answer);
        var error = await Should.ThrowAsync<ModelDownloadException>(() => fixture.PullAsync(DownloadFixture.Options(hub), new DownloadSeams { FreeSpace = _ => 100_000 }));
        error.Problem.ShouldBe(DownloadProblem.DiskFull);
    }

    [Fact]
    public async Task DownloadAsync_FolderIsAFile_SaysThatItCannotBeWritten()
    {
        await using var hub = new LoopbackHub(Repository.Answer);
        using var downloader = new ModelDownloader(DownloadFixture.Options(hub));
        ModelListing listing = await downloader.ListAsync(FakeRepository.Source);
        string file = _fixture.PathOf("occupied");
        await File.WriteAllTextAsync(file, "x");
        var error = await Should.ThrowAsync<ModelDownloadException>(() => downloader.DownloadAsync(listing, file, null));
        error.Problem.ShouldBe(DownloadProblem.Storage);
        error.Message.ShouldContain(file);
    }

    [Fact]
    public async Task ReadLicenceAsync_FileInTheRepository_ReturnsItsText()
    {
        await using var hub = new LoopbackHub(Repository.Answer);
        using var downloader = new ModelDownloader(DownloadFixture.Options(hub));
        (await downloader.ReadLicenceAsync(await downloader.ListAsync(FakeRepository.Source))).ShouldBe("the licence text");
    }

    [Fact]
    public async Task ReadLicenceAsync_NoFile_ReturnsNull()
    {
        Repository.Files.Remove("LICENSE");
        await using var hub = new LoopbackHub(Repository.Answer);
        using var downloader = new ModelDownloader(DownloadFixture.Options(hub));
        (await downloader.ReadLicenceAsync(await downloader.ListAsync(FakeRepository.Source))).ShouldBeNull();
    }

    public void Dispose() => _fixture.Dispose();
}
