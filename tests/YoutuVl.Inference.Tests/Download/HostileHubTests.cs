using System.Text;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Download;

namespace YoutuVl.Inference.Tests.Download;

public sealed class HostileHubTests : IDisposable
{
    private readonly DownloadFixture _fixture = new();

    private FakeRepository Repository => _fixture.Repository;

    private byte[] Weights => Repository.Files[FakeRepository.Weights];

    [Fact]
    public async Task DownloadAsync_WrongBytesOnce_AreRemovedAndFetchedAgain()
    {
        Repository.Override = (name, before, _) => name == FakeRepository.Weights && before == 0 ? new HubReply(200, new byte[Weights.Length]) : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
    }

    [Fact]
    public async Task DownloadAsync_WrongBytesAlways_NamesFileExpectedAndGotAndLeavesNothing()
    {
        byte[] wrong = new byte[Weights.Length];
        Repository.Override = (name, _, _) => name == FakeRepository.Weights ? new HubReply(200, wrong) : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        var error = await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(DownloadFixture.Options(hub)));
        error.Problem.ShouldBe(DownloadProblem.WrongContent);
        error.Message.ShouldContain(FakeRepository.Weights);
        error.Message.ShouldContain(FakeRepository.Hash(Weights));
        error.Message.ShouldContain(FakeRepository.Hash(wrong));
        Directory.GetFiles(_fixture.Folder, FakeRepository.Weights + "*").ShouldBeEmpty();
    }

    [Fact]
    public async Task DownloadAsync_LengthDiffersFromTheList_IsAnErrorBeforeTheBody()
    {
        Repository.Override = (name, _, _) => name == FakeRepository.Weights ? new HubReply(200, Weights[..1000]) : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        var error = await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(DownloadFixture.Options(hub)));
        error.Problem.ShouldBe(DownloadProblem.WrongContent);
        error.Message.ShouldContain("1000 bytes");
    }

    [Theory]
    [InlineData("../evil.safetensors")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../evil")]
    [InlineData("..\\evil.safetensors")]
    [InlineData("C:evil.safetensors")]
    [InlineData("nul.safetensors")]
    [InlineData("evil\u0000.safetensors")]
    [InlineData("evil.safetensors.")]
    [InlineData("..")]
    [InlineData("")]
    public async Task ListAsync_NameThatLeavesTheFolder_IsRefused(string name)
    {
        Repository.ExtraNames.Add(name);
        await using var hub = new LoopbackHub(Repository.Answer);
        var error = await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(DownloadFixture.Options(hub)));
        error.Problem.ShouldBe(DownloadProblem.UnsafeName);
        Directory.GetFileSystemEntries(_fixture.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task DownloadAsync_ListingMadeByHandWithUnsafeName_IsRefused()
    {
        await using var hub = new LoopbackHub(Repository.Answer);
        using var downloader = new ModelDownloader(DownloadFixture.Options(hub));
        var listing = new ModelListing(FakeRepository.Source, [new RemoteFile("../x.safetensors", 1, null)]);
        (await Should.ThrowAsync<ModelDownloadException>(() => downloader.DownloadAsync(listing, _fixture.Folder, null))).Problem.ShouldBe(DownloadProblem.UnsafeName);
    }

    [Theory]
    [InlineData("[{\"type\":\"file\",\"path\":")]
    [InlineData("{\"error\":\"no\"}")]
    [InlineData("null")]
    [InlineData("<html>login</html>")]
    [InlineData("[{\"type\":\"file\",\"path\":\"config.json\",\"size\":-4}]")]
    [InlineData("[{\"type\":\"file\",\"path\":\"config.json\",\"size\":4,\"lfs\":{\"oid\":\"abc\",\"size\":4}}]")]
    public async Task ListAsync_ListThatCannotBeRead_IsAnError(string body)
    {
        await using var hub = new LoopbackHub(_ => new HubReply(200, Encoding.UTF8.GetBytes(body)));
        using var downloader = new ModelDownloader(DownloadFixture.Options(hub));
        (await Should.ThrowAsync<ModelDownloadException>(() => downloader.ListAsync(FakeRepository.Source))).Problem.ShouldBe(DownloadProblem.WrongContent);
    }

    [Fact]
    public async Task ListAsync_EndlessList_IsAnErrorAndNoMemoryHog()
    {
        await using var hub = new LoopbackHub(_ => new HubReply(200, new byte[17 * 1024 * 1024]));
        using var downloader = new ModelDownloader(DownloadFixture.Options(hub));
        (await Should.ThrowAsync<ModelDownloadException>(() => downloader.ListAsync(FakeRepository.Source))).Message.ShouldContain("longer than");
    }

    [Fact]
    public async Task ListAsync_RepositoryWithoutWeights_IsNoCheckpoint()
    {
        Repository.Files.Remove(FakeRepository.Weights);
        await using var hub = new LoopbackHub(Repository.Answer);
        (await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(DownloadFixture.Options(hub)))).Message.ShouldContain("safetensors");
    }

    [Theory]
    [InlineData("no-slash")]
    [InlineData("../x")]
    [InlineData("a/b/c")]
    [InlineData("a/..")]
    public async Task ListAsync_RepositoryNameThatIsNone_IsRefusedWithoutARequest(string repository)
    {
        await using var hub = new LoopbackHub(Repository.Answer);
        using var downloader = new ModelDownloader(DownloadFixture.Options(hub));
        await Should.ThrowAsync<ModelDownloadException>(() => downloader.ListAsync(new ModelSource(repository, "main")));
        hub.Requests.ShouldBeEmpty();
    }

    public void Dispose() => _fixture.Dispose();
}
