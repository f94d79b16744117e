using System.Net;
using System.Net.Sockets;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Download;

namespace YoutuVl.Inference.Tests.Download;

public sealed class HubBehaviourTests : IDisposable
{
    private const string Secret = "hf_secret";
    private readonly DownloadFixture _fixture = new();

    private FakeRepository Repository => _fixture.Repository;

    private byte[] Weights => Repository.Files[FakeRepository.Weights];

    [Fact]
    public async Task DownloadAsync_RedirectToAnotherHost_FollowsWithoutTheToken()
    {
        await using var storage = new LoopbackHub(request => HubReply.File(request, Weights));
        Repository.Override = (name, _, _) => name == FakeRepository.Weights ? HubReply.Redirect($"http://localhost:{storage.Port}/blob?signature=1") : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        HubOptions options = DownloadFixture.Options(hub);
        options.Token = Secret;
        await _fixture.PullAsync(options);
        _fixture.ShouldBeComplete();
        hub.Requests.ShouldAllBe(request => request.Header("Authorization") == "Bearer " + Secret);
        storage.Requests.ShouldHaveSingleItem().Header("Authorization").ShouldBeNull();
    }

    [Fact]
    public async Task DownloadAsync_RedirectToAnotherPort_FollowsWithoutTheToken()
    {
        await using var storage = new LoopbackHub(request => HubReply.File(request, Weights));
        Repository.Override = (name, _, _) => name == FakeRepository.Weights ? HubReply.Redirect(new Uri(storage.Address, "/blob").AbsoluteUri, 307) : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        HubOptions options = DownloadFixture.Options(hub);
        options.Token = Secret;
        await _fixture.PullAsync(options);
        storage.Requests.ShouldHaveSingleItem().Header("Authorization").ShouldBeNull();
    }

    [Fact]
    public async Task DownloadAsync_RelativeRedirect_KeepsTheToken()
    {
        Repository.Override = (name, _, request) => name == FakeRepository.Weights ? HubReply.Redirect("/renamed/blob", 308) : request.Path == "/renamed/blob" ? HubReply.File(request, Weights) : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        HubOptions options = DownloadFixture.Options(hub);
        options.Token = Secret;
        await _fixture.PullAsync(options);
        _fixture.ShouldBeComplete();
        hub.Requests.Single(request => request.Path == "/renamed/blob").Header("Authorization").ShouldBe("Bearer " + Secret);
    }

    [Fact]
    public async Task DownloadAsync_ResumeBehindARedirect_AsksTheStorageForTheRest()
    {
        int served = 0;
        await using var storage = new LoopbackHub(request => HubReply.File(request, Weights) with { CutAfter = served++ == 0 ? 1000 : null });
        Repository.Override = (name, _, _) => name == FakeRepository.Weights ? HubReply.Redirect(new Uri(storage.Address, "/blob").AbsoluteUri) : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
        storage.Requests.Last().RangeStart.ShouldBe(1000);
    }

    [Fact]
    public async Task DownloadAsync_RedirectLoop_IsAnError()
    {
        Repository.Override = (name, _, request) => name == FakeRepository.Weights ? HubReply.Redirect(request.Path) : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        (await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(DownloadFixture.Options(hub)))).Message.ShouldContain("redirected");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task DownloadAsync_RateLimited_WaitsAsLongAsTheServerAsks(int status)
    {
        Repository.Override = (name, before, _) => name == FakeRepository.Weights && before == 0 ? HubReply.Of(status) with { Headers = new() { ["Retry-After"] = "77" } } : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        var time = new ObservedTime();
        Task<DownloadRecord> pull = _fixture.PullAsync(OneAtATime(hub), new DownloadSeams { Time = time });
        await time.WaitForTimerAsync(TimeSpan.FromSeconds(77));
        time.Advance(TimeSpan.FromSeconds(76));
        pull.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(2));
        await pull;
        _fixture.ShouldBeComplete();
    }

    [Fact]
    public async Task DownloadAsync_RetryAfterWithADate_WaitsUntilThen()
    {
        var time = new ObservedTime();
        time.SetUtcNow(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));
        Repository.Override = (name, before, _) => name == FakeRepository.Weights && before == 0
            ? HubReply.Of(503) with { Headers = new() { ["Retry-After"] = "Fri, 01 May 2026 12:00:45 GMT" } }
            : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        Task<DownloadRecord> pull = _fixture.PullAsync(OneAtATime(hub), new DownloadSeams { Time = time });
        await time.WaitForTimerAsync(TimeSpan.FromSeconds(45));
        time.Advance(TimeSpan.FromSeconds(46));
        await pull;
        _fixture.ShouldBeComplete();
    }

    [Fact]
    public async Task DownloadAsync_AskedToWaitForHours_GivesUpAndSaysHowLong()
    {
        Repository.Override = (name, _, _) => name == FakeRepository.Weights ? HubReply.Of(429) with { Headers = new() { ["Retry-After"] = "7200" } } : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        (await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(DownloadFixture.Options(hub)))).Message.ShouldContain("2:00:00");
    }

    [Fact]
    public async Task DownloadAsync_ServerFallsSilent_CutsAndContinues()
    {
        Repository.Override = (name, before, request) => name == FakeRepository.Weights && before == 0 ? HubReply.File(request, Weights) with { SilentAfter = 20_000 } : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        var time = new ObservedTime();
        var silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var progress = new CallbackProgress<DownloadProgress>(value =>
        {
            if (value is { File: FakeRepository.Weights, FileBytes: 20_000 })
            {
                silent.TrySetResult();
            }
        });
        Task<DownloadRecord> pull = _fixture.PullAsync(OneAtATime(hub), new DownloadSeams { Time = time }, progress);
        await silent.Task;
        time.Advance(TimeSpan.FromSeconds(29));
        pull.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(2));
        await pull;
        _fixture.ShouldBeComplete();
        hub.Requests.Last(request => request.Path.EndsWith(FakeRepository.Weights, StringComparison.Ordinal)).RangeStart.ShouldBe(20_000);
    }

    [Theory]
    [InlineData(404, DownloadProblem.NotFound, "revision")]
    [InlineData(401, DownloadProblem.NotAllowed, "HF_TOKEN")]
    [InlineData(403, DownloadProblem.NotAllowed, "licence")]
    [InlineData(500, DownloadProblem.ServerFailed, "500")]
    [InlineData(418, DownloadProblem.ServerFailed, "418")]
    public async Task ListAsync_Refusal_IsToldInTheUsersWords(int status, DownloadProblem problem, string word)
    {
        await using var hub = new LoopbackHub(_ => HubReply.Of(status));
        HubOptions options = DownloadFixture.Options(hub);
        options.Token = Secret;
        var error = await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(options));
        error.Problem.ShouldBe(problem);
        error.Message.ShouldContain(word);
        error.ToString().ShouldNotContain(Secret);
    }

    [Fact]
    public async Task ListAsync_NameThatDoesNotResolve_SaysSo()
    {
        var options = new HubOptions { BaseAddress = new Uri("http://no-such-host.invalid"), Retries = 0 };
        var error = await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(options));
        error.Problem.ShouldBe(DownloadProblem.Unreachable);
        error.Message.ShouldContain("no-such-host.invalid");
    }

    [Fact]
    public async Task ListAsync_NothingListens_SaysThatItCannotBeReached()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        int port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var error = await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(new HubOptions { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Retries = 0 }));
        error.Problem.ShouldBe(DownloadProblem.Unreachable);
        error.Message.ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task ListAsync_Branch_BecomesTheCommit()
    {
        await using var hub = new LoopbackHub(Repository.Answer);
        using var downloader = new ModelDownloader(DownloadFixture.Options(hub));
        (await downloader.ListAsync(new ModelSource("owner/model", "main"))).Source.ShouldBe(FakeRepository.Source);
    }

    [Fact]
    public async Task ListAsync_PinnedRevisionOnAPlainMirror_UsesTheBuiltInHashes()
    {
        await using var hub = new LoopbackHub(_ => HubReply.Of(404));
        using var downloader = new ModelDownloader(DownloadFixture.Options(hub));
        ModelListing listing = await downloader.ListAsync(ModelSource.Default);
        listing.Files.ShouldAllBe(file => file.Sha256!.Length == 64 && !file.Name.EndsWith(".py", StringComparison.Ordinal));
        listing.Files.Count(file => file.Name.EndsWith(".safetensors", StringComparison.Ordinal)).ShouldBe(3);
        listing.TotalSize.ShouldBeNull();
    }

    [Fact]
    public async Task DownloadAsync_HubFails_TakesTheMirrorAndNeverSendsItTheToken()
    {
        await using var broken = new LoopbackHub(_ => HubReply.Of(500));
        await using var mirror = new LoopbackHub(Repository.Answer);
        HubOptions options = DownloadFixture.Options(broken, mirror);
        options.Token = Secret;
        await _fixture.PullAsync(options);
        _fixture.ShouldBeComplete();
        mirror.Requests.ShouldAllBe(request => request.Header("Authorization") == null);
    }

    [Fact]
    public async Task DownloadAsync_HubServesWrongBytes_TakesTheMirrorForTheSecondTry()
    {
        var spoilt = new FakeRepository { Override = (name, _, _) => name == FakeRepository.Weights ? new HubReply(200, new byte[400_000]) : null };
        await using var hub = new LoopbackHub(spoilt.Answer);
        await using var mirror = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub, mirror));
        _fixture.ShouldBeComplete();
        mirror.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task DownloadAsync_PartFromTheHubEndsAtTheMirror_GoesOnBecauseAHashIsKnown()
    {
        var failing = new FakeRepository
        {
            Override = (name, before, request) => name != FakeRepository.Weights ? null : before == 0 ? HubReply.File(request, Weights) with { CutAfter = 5000 } : HubReply.Of(500),
        };
        await using var hub = new LoopbackHub(failing.Answer);
        await using var mirror = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub, mirror));
        _fixture.ShouldBeComplete();
        HubRequest request = mirror.Requests.ShouldHaveSingleItem();
        request.RangeStart.ShouldBe(5000);
        request.Header("If-Range").ShouldBeNull();
    }

    [Fact]
    public async Task ListAsync_HubAndMirrorFail_TellsBoth()
    {
        await using var hub = new LoopbackHub(_ => HubReply.Of(403));
        await using var mirror = new LoopbackHub(_ => HubReply.Of(404));
        var error = await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(DownloadFixture.Options(hub, mirror)));
        error.Problem.ShouldBe(DownloadProblem.NotAllowed);
        error.Message.ShouldContain("404");
    }

    public void Dispose() => _fixture.Dispose();

    /// <summary>No other transfer and no pause of ours, so that the test's clock moves only what the test is about.</summary>
    private static HubOptions OneAtATime(LoopbackHub hub)
    {
        HubOptions options = DownloadFixture.Options(hub);
        options.Parallelism = 1;
        options.RetryDelay = TimeSpan.Zero;
        return options;
    }
}
