using Shouldly;
using Xunit;
using YoutuVl.Inference.Download;

namespace YoutuVl.Inference.Tests.Download;

public sealed class ResumeTests : IDisposable
{
    private const int Cut = 150_000;
    private readonly DownloadFixture _fixture = new();

    private FakeRepository Repository => _fixture.Repository;

    private byte[] Weights => Repository.Files[FakeRepository.Weights];

    [Fact]
    public async Task DownloadAsync_ConnectionCutInTheMiddle_ContinuesWhereItStopped()
    {
        Repository.Override = (name, before, request) => name == FakeRepository.Weights && before == 0 ? HubReply.File(request, Weights) with { CutAfter = Cut } : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
        HubRequest second = WeightRequests(hub).Last();
        second.RangeStart.ShouldBe(Cut);
        second.Header("If-Range").ShouldBe("\"one\"");
    }

    [Fact]
    public async Task DownloadAsync_CutMoreOftenThanRetriesAllow_GoesOnBecauseEachTimeMoreArrives()
    {
        byte[] large = new byte[8 * 1024 * 1024];
        Array.Fill(large, (byte)7);
        Repository.Files[FakeRepository.Weights] = large;
        Repository.Override = (name, before, request) => name == FakeRepository.Weights && before < 6 ? HubReply.File(request, large) with { CutAfter = 1_200_000 } : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        HubOptions options = DownloadFixture.Options(hub);
        options.Retries = 1;
        await _fixture.PullAsync(options);
        _fixture.ShouldBeComplete();
    }

    [Fact]
    public async Task DownloadAsync_AlwaysCut_FailsInTheEndAndKeepsThePart()
    {
        Repository.Override = (name, _, request) => name == FakeRepository.Weights ? HubReply.File(request, Weights) with { CutAfter = 10 } : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        var error = await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(DownloadFixture.Options(hub)));
        error.Problem.ShouldBe(DownloadProblem.Unreachable);
        error.Message.ShouldContain(FakeRepository.Weights);
        new FileInfo(_fixture.PathOf(FakeRepository.Weights + ".part")).Length.ShouldBe(30);
    }

    [Fact]
    public async Task DownloadAsync_ServerIgnoresRange_StartsOver()
    {
        Repository.Override = (name, before, _) => name != FakeRepository.Weights ? null : before == 0 ? new HubReply(200, Weights) { CutAfter = Cut } : new HubReply(200, Weights);
        await using var hub = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
        WeightRequests(hub).Last().RangeStart.ShouldBe(Cut);
    }

    [Fact]
    public async Task DownloadAsync_FileChangedOnTheHubMeanwhile_StartsOver()
    {
        Repository.Override = (name, before, request) => name != FakeRepository.Weights ? null : before == 0
            ? new HubReply(200, new byte[Weights.Length]) { CutAfter = Cut, Headers = { ["ETag"] = "\"older\"" } }
            : HubReply.File(request, Weights, "\"newer\"");
        await using var hub = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
        WeightRequests(hub).Count().ShouldBe(2);
    }

    [Fact]
    public async Task DownloadAsync_RangeRefused_StartsOver()
    {
        await File.WriteAllBytesAsync(_fixture.PathOf(FakeRepository.Weights + ".part"), Weights[..Cut]);
        Repository.Override = (name, before, _) => name == FakeRepository.Weights && before == 0 ? HubReply.Of(416) : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
        WeightRequests(hub).Last().Header("Range").ShouldBeNull();
    }

    [Fact]
    public async Task DownloadAsync_WrongPartOfTheFileComes_StartsOver()
    {
        await File.WriteAllBytesAsync(_fixture.PathOf(FakeRepository.Weights + ".part"), Weights[..Cut]);
        Repository.Override = (name, before, _) => name == FakeRepository.Weights && before == 0
            ? new HubReply(206, Weights[5..]) { Headers = { ["Content-Range"] = $"bytes 5-{Weights.Length - 1}/{Weights.Length}" } }
            : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
    }

    [Fact]
    public async Task DownloadAsync_PartLongerThanTheFile_StartsOver()
    {
        await File.WriteAllBytesAsync(_fixture.PathOf(FakeRepository.Weights + ".part"), new byte[Weights.Length + 1]);
        await using var hub = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
    }

    [Fact]
    public async Task DownloadAsync_PartAlreadyWhole_IsTakenWithoutARequest()
    {
        await File.WriteAllBytesAsync(_fixture.PathOf(FakeRepository.Weights + ".part"), Weights);
        await using var hub = new LoopbackHub(Repository.Answer);
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
        WeightRequests(hub).ShouldBeEmpty();
    }

    [Fact]
    public async Task DownloadAsync_PartWithoutTagAndNoHashKnown_StartsOver()
    {
        using var fixture = new DownloadFixture { Repository = new FakeRepository { Detailed = false } };
        await File.WriteAllBytesAsync(fixture.PathOf(FakeRepository.Weights + ".part"), new byte[Cut]);
        await using var hub = new LoopbackHub(fixture.Repository.Answer);
        await fixture.PullAsync(DownloadFixture.Options(hub));
        fixture.ShouldBeComplete();
        WeightRequests(hub).ShouldHaveSingleItem().Header("Range").ShouldBeNull();
    }

    [Fact]
    public async Task DownloadAsync_CancelledAndCalledAgain_ContinuesFromThePart()
    {
        Repository.Override = (name, before, request) => name == FakeRepository.Weights && before == 0 ? HubReply.File(request, Weights) with { SilentAfter = Cut } : null;
        await using var hub = new LoopbackHub(Repository.Answer);
        using var stop = new CancellationTokenSource();
        var progress = new CallbackProgress<DownloadProgress>(value =>
        {
            if (value.File == FakeRepository.Weights && value.FileBytes == Cut)
            {
                stop.Cancel();
            }
        });
        await Should.ThrowAsync<OperationCanceledException>(() => _fixture.PullAsync(DownloadFixture.Options(hub), progress: progress, cancellationToken: stop.Token));
        File.Exists(_fixture.PathOf(FakeRepository.Weights)).ShouldBeFalse();
        await _fixture.PullAsync(DownloadFixture.Options(hub));
        _fixture.ShouldBeComplete();
        WeightRequests(hub).Last().RangeStart.ShouldBe(Cut);
    }

    [Fact]
    public async Task DownloadAsync_AnotherDownloadWritesTheSameFile_SaysSo()
    {
        await using var hub = new LoopbackHub(Repository.Answer);
        await using var other = new FileStream(_fixture.PathOf(FakeRepository.Weights + ".part"), FileMode.Create, FileAccess.Write, FileShare.None);
        var error = await Should.ThrowAsync<ModelDownloadException>(() => _fixture.PullAsync(DownloadFixture.Options(hub)));
        error.Problem.ShouldBe(DownloadProblem.Storage);
    }

    public void Dispose() => _fixture.Dispose();

    private static IEnumerable<HubRequest> WeightRequests(LoopbackHub hub) => hub.Requests.Where(request => request.Path.EndsWith(FakeRepository.Weights, StringComparison.Ordinal));
}
