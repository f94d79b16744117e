using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Tests.Generation;

public sealed class GenerationSessionTests
{
    private readonly GenerationFixture _fixture = new();

    [Fact]
    public async Task GenerateAsync_EndToken_EndsWithTextAndCounts()
    {
        int[] answer = _fixture.Tokenizer.Encode("hello world😀");
        _fixture.Script(2, answer);

        GenerationResult result = await _fixture.Fresh(GenerationFixture.Greedy(50, _fixture.Text("Q:")));

        result.Text.ShouldBe("hello world😀");
        result.Reason.ShouldBe(FinishReason.EndToken);
        result.Tokens.ShouldBe([.. answer, _fixture.Tokenizer.End]);
        result.LogProbabilities.Length.ShouldBe(result.Tokens.Length);
        result.Counts.ShouldBe(new GenerationCounts(2, 0, answer.Length + 1));
        _fixture.Model.Appended.ShouldBe(2 + answer.Length, "the last token need not run");
    }

    [Fact]
    public async Task GenerateAsync_StopString_CutsText()
    {
        _fixture.Script(2, _fixture.Tokenizer.Encode("one\ntwo"));
        GenerationRequest request = GenerationFixture.Greedy(50, _fixture.Text("Q:"));

        GenerationResult result = await _fixture.Fresh(request with { Options = request.Options with { StopStrings = ["\nt"] } });

        (result.Text, result.Reason).ShouldBe(("one", FinishReason.StopString));
    }

    [Fact]
    public async Task GenerateAsync_StopToken_Ends()
    {
        _fixture.Script(2, _fixture.Tokenizer.Encode("ab"));
        GenerationRequest request = GenerationFixture.Greedy(50, _fixture.Text("Q:"));

        GenerationResult result = await _fixture.Fresh(request with { Options = request.Options with { StopTokens = ['b'] } });

        result.Tokens.ShouldBe(['a', 'b']);
        result.Reason.ShouldBe(FinishReason.EndToken);
    }

    [Fact]
    public async Task GenerateAsync_CapacityReached_Ends()
    {
        using GenerationSession session = _fixture.Generator.CreateSession(5);

        GenerationResult result = await session.GenerateAsync(GenerationFixture.Greedy(50, _fixture.Text("Q:")));

        result.Reason.ShouldBe(FinishReason.CapacityReached);
        result.Counts.Generated.ShouldBe(4);
        session.Length.ShouldBe(5);
    }

    [Fact]
    public async Task GenerateAsync_Chunks_ReportProgressAndEqualOneRun()
    {
        List<PrefillProgress> progress = [];
        GenerationRequest request = GenerationFixture.Greedy(5, _fixture.Text("abcdefg"), _fixture.Image("i", 6), _fixture.Text("xyz"));
        GenerationResult whole = await _fixture.Fresh(request);

        _fixture.Model.Appends.Clear();
        GenerationResult chunked = await _fixture.Fresh(request with
        {
            Options = request.Options with { PrefillChunk = 6 },
            Progress = new Immediate(progress.Add),
        });

        chunked.Tokens.ShouldBe(whole.Tokens);
        _fixture.Model.Appends.Take(3).ShouldBe([6, 6, 4]);
        progress.ShouldBe([new(0, 16), new(6, 16), new(12, 16), new(16, 16)]);
    }

    [Fact]
    public async Task GenerateAsync_TimeBudget_InterruptsRunAndKeepsText()
    {
        _fixture.Script(2, _fixture.Tokenizer.Encode("abc"));
        _fixture.Model.BeforeAppend = (count, _) => _fixture.Time.Advance(TimeSpan.FromSeconds(count));
        GenerationRequest request = GenerationFixture.Greedy(50, _fixture.Text("Q:"));

        GenerationResult result = await _fixture.Fresh(request with { Options = request.Options with { TimeBudget = TimeSpan.FromSeconds(4) } });

        (result.Text, result.Reason).ShouldBe(("ab", FinishReason.TimeBudget));
        result.Timings.ShouldBe(new GenerationTimings(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task Stream_Cancelled_LeavesSessionUsableAndCacheConsistent()
    {
        using var source = new CancellationTokenSource();
        using GenerationSession session = _fixture.Generator.CreateSession(100);
        GenerationRequest request = GenerationFixture.Greedy(10, _fixture.Text("Question"));
        GenerationResult expected = await _fixture.Fresh(request);
        TokenStream stream = session.Stream(request);
        List<int> read = [];

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (GeneratedToken token in stream.WithCancellation(source.Token))
            {
                read.Add(token.Id);
                _fixture.Model.BeforeAppend = (_, _) =>
                {
                    if (read.Count == 3)
                    {
                        source.Cancel();
                    }
                };
            }
        });
        _fixture.Model.BeforeAppend = (_, _) => { };

        read.ShouldBe(expected.Tokens.Take(3));
        stream.Result.Reason.ShouldBe(FinishReason.Cancelled);
        stream.Result.Tokens.ShouldBe(read);
        session.Length.ShouldBe(8 + 2);
        (await session.GenerateAsync(request)).Tokens.ShouldBe(expected.Tokens);
    }

    [Fact]
    public async Task GenerateAsync_CancelledWithinPrompt_KeepsFinishedChunks()
    {
        using var source = new CancellationTokenSource();
        using GenerationSession session = _fixture.Generator.CreateSession(100);
        GenerationRequest request = GenerationFixture.Greedy(5, _fixture.Text("abc"), _fixture.Image("i", 7), _fixture.Text("d"));
        request = request with { Options = request.Options with { PrefillChunk = 3 } };
        GenerationResult expected = await _fixture.Fresh(request);
        _fixture.Model.BeforeAppend = (_, _) =>
        {
            if (session.Length == 6)
            {
                source.Cancel();
            }
        };

        await Should.ThrowAsync<OperationCanceledException>(() => session.GenerateAsync(request, source.Token));
        _fixture.Model.BeforeAppend = (_, _) => { };
        GenerationResult again = await session.GenerateAsync(request);

        again.Counts.Reused.ShouldBe(6);
        again.Tokens.ShouldBe(expected.Tokens);
    }

    [Fact]
    public async Task GenerateAsync_ModelFails_LeavesSessionUsable()
    {
        using GenerationSession session = _fixture.Generator.CreateSession(100);
        GenerationRequest request = GenerationFixture.Greedy(6, _fixture.Text("Question"));
        GenerationResult expected = await _fixture.Fresh(request);
        _fixture.Model.BeforeAppend = (_, _) =>
        {
            if (session.Length == 10)
            {
                throw new ModelStateException("fault");
            }
        };
        TokenStream stream = session.Stream(request);

        await Should.ThrowAsync<ModelStateException>(async () => await stream.LastAsync());
        Should.Throw<GenerationException>(() => stream.Result).Error.ShouldBe(GenerationError.ResultPending);
        _fixture.Model.BeforeAppend = (_, _) => { };

        (await session.GenerateAsync(request)).Tokens.ShouldBe(expected.Tokens);
    }

    [Fact]
    public async Task Stream_ReaderStops_FreesSession()
    {
        using GenerationSession session = _fixture.Generator.CreateSession(100);
        TokenStream stream = session.Stream(GenerationFixture.Greedy(10, _fixture.Text("Question")));
        await foreach (GeneratedToken _ in stream)
        {
            break;
        }

        stream.Result.Reason.ShouldBe(FinishReason.Cancelled);
        stream.Result.Counts.Generated.ShouldBe(1);
        (await session.GenerateAsync(GenerationFixture.Greedy(1, _fixture.Text("Question")))).Counts.Reused.ShouldBe(7);
    }

    [Fact]
    public async Task GenerateAsync_ManySessions_RunModelOneAtATime()
    {
        _fixture.Model.BeforeAppend = (_, _) => Thread.Yield();
        GenerationRequest[] requests = [.. Enumerable.Range(0, 6).Select(index => GenerationFixture.Greedy(10, _fixture.Text("Question " + index)))];
        GenerationResult[] together = await Task.WhenAll(requests.Select(request => Task.Run(() => _fixture.Fresh(request))));

        _fixture.Model.Overlapped.ShouldBeFalse();
        for (int index = 0; index < requests.Length; index++)
        {
            together[index].Tokens.ShouldBe((await _fixture.Fresh(requests[index])).Tokens);
        }
    }

    [Fact]
    public async Task GenerateAsync_Sampling_RepeatsWithSeed()
    {
        GenerationRequest request = new([_fixture.Text("Question")]) { Options = new GenerationOptions { Temperature = 2, TopP = 0.95, MaxTokens = 20, Seed = 5 } };

        GenerationResult first = await _fixture.Fresh(request);
        GenerationResult second = await _fixture.Fresh(request);
        GenerationResult other = await _fixture.Fresh(request with { Options = request.Options with { Seed = 6 } });

        second.Tokens.ShouldBe(first.Tokens);
        other.Tokens.ShouldNotBe(first.Tokens);
    }

    private sealed class Immediate(Action<PrefillProgress> report) : IProgress<PrefillProgress>
    {
        public void Report(PrefillProgress value) => report(value);
    }
}
