using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;

namespace YoutuVl.Inference.Tests.Generation;

public sealed class GenerationErrorTests
{
    private readonly GenerationFixture _fixture = new();

    [Fact]
    public async Task Session_SecondUseMeanwhile_IsBusy()
    {
        using GenerationSession session = _fixture.Generator.CreateSession(100);
        await foreach (GeneratedToken _ in session.Stream(Request()))
        {
            (await Error(() => session.GenerateAsync(Request()))).ShouldBe(GenerationError.SessionBusy);
            Should.Throw<GenerationException>(() => session.Fork(100)).Error.ShouldBe(GenerationError.SessionBusy);
        }
    }

    [Fact]
    public async Task Session_UsedAfterDispose_IsNamedError()
    {
        GenerationSession session = _fixture.Generator.CreateSession(100);
        session.Dispose();
        session.Dispose();

        (await Error(() => session.GenerateAsync(Request()))).ShouldBe(GenerationError.SessionDisposed);
        _fixture.Model.LiveSequences.ShouldBe(0);
    }

    [Fact]
    public async Task Session_DisposedWhileStreaming_FailsNextStepAndFreesSequence()
    {
        GenerationSession session = _fixture.Generator.CreateSession(100);

        GenerationError error = await Error(async () =>
        {
            await foreach (GeneratedToken _ in session.Stream(Request()))
            {
                session.Dispose();
                _fixture.Model.LiveSequences.ShouldBe(1);
            }
        });

        error.ShouldBe(GenerationError.SessionDisposed);
        _fixture.Model.LiveSequences.ShouldBe(0);
    }

    [Fact]
    public async Task Stream_ReadTwice_IsNamedError()
    {
        using GenerationSession session = _fixture.Generator.CreateSession(100);
        TokenStream stream = session.Stream(Request());
        await stream.LastAsync();

        (await Error(async () => await stream.LastAsync())).ShouldBe(GenerationError.StreamConsumed);
    }

    [Fact]
    public void Result_BeforeEnd_IsNamedError()
    {
        using GenerationSession session = _fixture.Generator.CreateSession(100);

        Should.Throw<GenerationException>(() => session.Stream(Request()).Result).Error.ShouldBe(GenerationError.ResultPending);
    }

    [Fact]
    public async Task Prompt_EmptyTooLongOrForeign_IsNamedError()
    {
        using GenerationSession session = _fixture.Generator.CreateSession(4);

        (await Error(() => session.GenerateAsync(new GenerationRequest([])))).ShouldBe(GenerationError.PromptEmpty);
        (await Error(() => session.GenerateAsync(Request()))).ShouldBe(GenerationError.PromptTooLong);
        (await Error(() => session.GenerateAsync(new([new PromptPart.Tokens(new[] { 1, 99_999 })])))).ShouldBe(GenerationError.PromptInvalid);
        (await Error(() => session.GenerateAsync(new([new PromptPart.Image("k", 1, new float[7], 2)])))).ShouldBe(GenerationError.PromptInvalid);
        (await session.GenerateAsync(GenerationFixture.Greedy(1, _fixture.Text("ok")))).Counts.Generated.ShouldBe(1, "the session stays usable");
    }

    [Fact]
    public void CreateSession_CapacityOutsideModel_Throws()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => _fixture.Generator.CreateSession(0));
        Should.Throw<ArgumentOutOfRangeException>(() => _fixture.Generator.CreateSession(_fixture.Model.Config.MaximumPositions + 1));
    }

    private GenerationRequest Request() => GenerationFixture.Greedy(5, _fixture.Text("Question"));

    private static async Task<GenerationError> Error(Func<Task> action) => (await Should.ThrowAsync<GenerationException>(action)).Error;
}
