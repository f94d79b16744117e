using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;

namespace YoutuVl.Inference.Tests.Generation;

public sealed class PromptCacheTests
{
    private readonly GenerationFixture _fixture = new();

    [Fact]
    public async Task Rent_SecondQuestionAboutSameImage_FindsItsSession()
    {
        using var cache = new PromptCache(_fixture.Generator, 1000);
        await Ask(cache, _fixture.Image("one", 100), _fixture.Text("a?"));
        await Ask(cache, _fixture.Image("two", 100), _fixture.Text("b?"));

        (await Ask(cache, _fixture.Image("one", 100), _fixture.Text("c?"))).Counts.Reused.ShouldBe(100);
        (await Ask(cache, _fixture.Image("two", 100), _fixture.Text("d?"))).Counts.Reused.ShouldBe(100);
        _fixture.Model.LiveSequences.ShouldBe(2);
    }

    [Fact]
    public async Task Rent_SharesLittleOfSession_CopiesAndKeepsBoth()
    {
        using var cache = new PromptCache(_fixture.Generator, 1000);
        PromptPart system = _fixture.Text("You are an agent. ");
        await Ask(cache, system, _fixture.Image("one", 100), _fixture.Text("a?"));

        (await Ask(cache, system, _fixture.Image("two", 100), _fixture.Text("a?"))).Counts.Reused.ShouldBe(18);
        (await Ask(cache, system, _fixture.Image("one", 100), _fixture.Text("b?"))).Counts.Reused.ShouldBe(118);
    }

    [Fact]
    public async Task Rent_NoRoom_EvictsLeastRecentlyUsed()
    {
        using var cache = new PromptCache(_fixture.Generator, 256);
        await Ask(cache, _fixture.Image("one", 100));
        await Ask(cache, _fixture.Image("two", 100));
        await Ask(cache, _fixture.Image("one", 100));
        await Ask(cache, _fixture.Image("three", 100));

        cache.Positions.ShouldBe(256);
        cache.FindImage("two").ShouldBeNull();
        cache.FindImage("one").ShouldNotBeNull().TokenCount.ShouldBe(100);
        _fixture.Model.LiveSequences.ShouldBe(2);
    }

    [Fact]
    public async Task Rent_LongerPrompt_GrowsAndKeepsContent()
    {
        using var cache = new PromptCache(_fixture.Generator, 1000);
        await Ask(cache, _fixture.Image("one", 100));

        GenerationResult result = await Ask(cache, _fixture.Image("one", 100), _fixture.Text(new string('x', 300)));

        result.Counts.Reused.ShouldBe(100);
        _fixture.Model.LiveSequences.ShouldBe(1);
        cache.Positions.ShouldBe(512);
    }

    [Fact]
    public void Rent_EverythingInUse_IsNamedErrorUntilGivenBack()
    {
        using var cache = new PromptCache(_fixture.Generator, 200);
        SessionLease lease = cache.Rent([_fixture.Image("one", 100)], 10);

        Should.Throw<GenerationException>(() => cache.Rent([_fixture.Image("two", 100)], 10)).Error.ShouldBe(GenerationError.CacheFull);
        lease.Dispose();
        lease.Dispose();
        cache.Rent([_fixture.Image("two", 100)], 10).Dispose();
        Should.Throw<GenerationException>(() => cache.Rent([_fixture.Image("two", 100)], 100_000)).Error.ShouldBe(GenerationError.PromptTooLong);
    }

    [Fact]
    public void Dispose_LeaseOutstanding_FreesItWhenItComesBack()
    {
        var cache = new PromptCache(_fixture.Generator, 1000);
        SessionLease lease = cache.Rent([_fixture.Text("a")], 10);
        cache.Rent([_fixture.Text("b")], 10).Dispose();
        cache.Dispose();
        _fixture.Model.LiveSequences.ShouldBe(1);

        lease.Dispose();

        _fixture.Model.LiveSequences.ShouldBe(0);
        Should.Throw<ObjectDisposedException>(() => cache.Rent([_fixture.Text("a")], 10));
    }

    [Fact]
    public async Task Rent_AnyPrompts_StaysInBoundAndEqualsFreshRuns() =>
        await Gen.Select(Gen.Int[0, 4], Gen.Int[0, 250], Gen.Int[1, 20]).Array[1, 8].SampleAsync(async prompts =>
        {
            var fixture = new GenerationFixture();
            using var cache = new PromptCache(fixture.Generator, 600);
            foreach ((int image, int tail, int answer) in prompts)
            {
                GenerationRequest request = GenerationFixture.Greedy(answer, fixture.Text("sys"), fixture.Image("k" + image, 40 + image), fixture.Text(new string('q', tail)));
                using SessionLease lease = cache.Rent(request.Prompt, answer);
                (await lease.Session.GenerateAsync(request)).Tokens.ShouldBe((await fixture.Fresh(request)).Tokens);
                cache.Positions.ShouldBeLessThanOrEqualTo(600);
            }
        }, iter: 200);

    private static async Task<GenerationResult> Ask(PromptCache cache, params PromptPart[] prompt)
    {
        using SessionLease lease = cache.Rent(prompt, 5);
        return await lease.Session.GenerateAsync(GenerationFixture.Greedy(5, prompt));
    }
}
