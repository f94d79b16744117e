using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;

namespace YoutuVl.Inference.Tests.Generation;

public sealed class PrefixReuseTests
{
    private readonly GenerationFixture _fixture = new();

    [Fact]
    public async Task GenerateAsync_SecondQuestionAboutSameImage_RunsOnlyNewTokens()
    {
        using GenerationSession session = _fixture.Generator.CreateSession(500);
        PromptPart image = _fixture.Image("screen", 200);
        await session.GenerateAsync(GenerationFixture.Greedy(10, _fixture.Text("sys "), image, _fixture.Text("Where is Save?")));
        GenerationRequest second = GenerationFixture.Greedy(1, _fixture.Text("sys "), image, _fixture.Text("Where is Open?"));
        _fixture.Model.Appends.Clear();

        GenerationResult result = await session.GenerateAsync(second);

        _fixture.Model.Appended.ShouldBe("Open?".Length);
        result.Counts.ShouldBe(new GenerationCounts(218, 213, 1));
        result.Tokens.ShouldBe((await _fixture.Fresh(second)).Tokens);
    }

    [Fact]
    public async Task GenerateAsync_SamePromptAgain_RunsLastPositionOnly()
    {
        using GenerationSession session = _fixture.Generator.CreateSession(500);
        GenerationRequest request = GenerationFixture.Greedy(8, _fixture.Text("Question"));
        GenerationResult first = await session.GenerateAsync(request);

        GenerationResult again = await session.GenerateAsync(request);

        again.Counts.Reused.ShouldBe(7);
        again.Tokens.ShouldBe(first.Tokens);
    }

    [Fact]
    public async Task GenerateAsync_ConversationGoesOn_KeepsAnswer()
    {
        using GenerationSession session = _fixture.Generator.CreateSession(500);
        GenerationResult first = await session.GenerateAsync(GenerationFixture.Greedy(8, _fixture.Text("Question")));
        GenerationRequest next = GenerationFixture.Greedy(8, _fixture.Text("Question"), new PromptPart.Tokens(first.Tokens.AsMemory()), _fixture.Text(" more"));

        GenerationResult second = await session.GenerateAsync(next);

        second.Counts.Reused.ShouldBe(8 + 7);
        second.Tokens.ShouldBe((await _fixture.Fresh(next)).Tokens);
    }

    [Fact]
    public async Task SharedPrefix_OtherImageAtSamePlace_EndsBeforeIt()
    {
        using GenerationSession session = _fixture.Generator.CreateSession(500);
        await session.PrefillAsync(GenerationFixture.Greedy(1, _fixture.Text("ab"), _fixture.Image("one", 5), _fixture.Text("cd")));

        session.SharedPrefix([_fixture.Text("ab"), _fixture.Image("two", 5), _fixture.Text("cd")]).ShouldBe(2);
        session.SharedPrefix([_fixture.Text("ab"), _fixture.Image("one", 6), _fixture.Text("cd")]).ShouldBe(2);
        session.SharedPrefix([_fixture.Text("ab"), new PromptPart.Tokens(Enumerable.Repeat(_fixture.Tokenizer.Image, 5).ToArray())]).ShouldBe(2);
        session.SharedPrefix([_fixture.Text("a"), _fixture.Text("b"), _fixture.Image("one", 5), _fixture.Text("ce")]).ShouldBe(8);
    }

    [Fact]
    public async Task Fork_BranchingQuestions_AreIndependent()
    {
        using GenerationSession trunk = _fixture.Generator.CreateSession(300);
        PromptPart image = _fixture.Image("screen", 50);
        await trunk.PrefillAsync(GenerationFixture.Greedy(1, image));
        _fixture.Model.Appends.Clear();

        using GenerationSession left = trunk.Fork(80);
        using GenerationSession right = trunk.Fork(90);
        GenerationRequest save = GenerationFixture.Greedy(5, image, _fixture.Text("Save?"));
        GenerationRequest open = GenerationFixture.Greedy(5, image, _fixture.Text("Open?"));
        GenerationResult[] answers = await Task.WhenAll(left.GenerateAsync(save), right.GenerateAsync(open));

        answers.ShouldAllBe(answer => answer.Counts.Reused == 50);
        _fixture.Model.Appended.ShouldBe(2 * (5 + 4));
        answers[0].Tokens.ShouldBe((await _fixture.Fresh(save)).Tokens);
        answers[1].Tokens.ShouldBe((await _fixture.Fresh(open)).Tokens);
        trunk.Length.ShouldBe(50);
        Should.Throw<ArgumentOutOfRangeException>(() => trunk.Fork(49));
    }

    [Fact]
    public async Task GenerateAsync_AnySequenceOfPrompts_EqualsFreshRuns() =>
        await Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[1, 7]).Array[1, 6].SampleAsync(async prompts =>
        {
            var fixture = new GenerationFixture();
            using GenerationSession session = fixture.Generator.CreateSession(500);
            foreach ((int head, int image, int tail, int chunk) in prompts)
            {
                PromptPart[] parts = [fixture.Text("system"[..(3 + head)]), .. Enumerable.Range(0, image).Select(index => fixture.Image("k" + (index + head) % 2, 4)), fixture.Text("question"[tail..])];
                GenerationRequest request = GenerationFixture.Greedy(1 + tail, parts) with { KeepImageStates = head == 0 };
                request = request with { Options = request.Options with { PrefillChunk = chunk } };

                GenerationResult cached = await session.GenerateAsync(request);
                cached.Tokens.ShouldBe((await fixture.Fresh(request)).Tokens);
            }
        }, iter: 300);

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    public async Task ImageStates_KeptInAnyChunks_EqualOneAppend(int chunk)
    {
        using GenerationSession session = _fixture.Generator.CreateSession(500);
        PromptPart[] prompt = [_fixture.Text("ab"), _fixture.Image("one", 5), _fixture.Text("cd"), _fixture.Image("two", 4), _fixture.Text("?")];
        GenerationRequest request = GenerationFixture.Greedy(2, prompt) with { KeepImageStates = true };
        GenerationOptions options = request.Options with { PrefillChunk = chunk };
        await session.PrefillAsync(request with { KeepImageStates = false });
        Should.Throw<GenerationException>(() => session.ImageStates(0)).Error.ShouldBe(GenerationError.StatesMissing);

        GenerationResult result = await session.GenerateAsync(request with { Options = options });
        GenerationResult again = await session.GenerateAsync(request with { Options = options });

        result.Counts.Reused.ShouldBe(2, "states that are not held make the image run again");
        again.Counts.Reused.ShouldBe(13);
        var states = new float[14 * FakeLanguageModel.Hidden];
        using var sequence = _fixture.Model.CreateSequence(20);
        PromptLayout layout = PromptLayout.Of(prompt, _fixture.Tokenizer.VocabularySize, FakeLanguageModel.Hidden);
        var rows = new float[14 * FakeLanguageModel.Hidden];
        layout.Embed(_fixture.Model, 0, rows);
        sequence.Append(rows, states, CancellationToken.None);
        session.ImageStates(0).ToArray().ShouldBe(states[(2 * FakeLanguageModel.Hidden)..(7 * FakeLanguageModel.Hidden)]);
        session.ImageStates(1).ToArray().ShouldBe(states[(9 * FakeLanguageModel.Hidden)..(13 * FakeLanguageModel.Hidden)]);
    }
}
