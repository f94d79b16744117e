using Shouldly;
using Xunit;
using YoutuVl.Inference.Providers;

namespace YoutuVl.Inference.Tests.Providers;

public sealed class ProviderDecisionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("youtuvl-providers-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Find_FasterProviderWithEqualNumbers_IsTaken()
    {
        GraphVerdict verdict = Find(new FakeProbe()).Graphs.ShouldHaveSingleItem();
        verdict.Provider.ShouldBe("cuda");
        verdict.Candidates.Select(candidate => candidate.Provider).ShouldBe(["cpu", "cuda", "dml"]);
        verdict.Candidates[2].Rejection!.ShouldContain("built without it");
    }

    [Fact]
    public void Find_OtherNumbers_AreRejectedWithTheCosine()
    {
        var probe = new FakeProbe { Figures = { ["cuda"] = new(2, [1, 2, -3]) } };
        GraphVerdict verdict = Find(probe).Graphs.ShouldHaveSingleItem();
        verdict.Provider.ShouldBe("cpu");
        verdict.Candidates[1].Rejection!.ShouldContain("cosine");
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Find_NumbersThatAreNotFinite_AreRejected(float value)
    {
        var probe = new FakeProbe { Figures = { ["cuda"] = new(2, [1, 2, value]) } };
        Find(probe).Graphs[0].Provider.ShouldBe("cpu");
    }

    [Fact]
    public void Find_BarelyFaster_StaysWithTheProcessor()
    {
        var probe = new FakeProbe { Figures = { ["cuda"] = new(9.5, [1, 2, 3]) } };
        GraphVerdict verdict = Find(probe).Graphs.ShouldHaveSingleItem();
        verdict.Provider.ShouldBe("cpu");
        verdict.Candidates[1].Rejection!.ShouldContain("times as fast");
    }

    [Fact]
    public void Find_ProviderThatFails_IsRejectedWithItsWords()
    {
        var probe = new FakeProbe { Before = provider => ThrowFor(provider, new InvalidOperationException("the driver is too old")) };
        GraphVerdict verdict = Find(probe).Graphs.ShouldHaveSingleItem();
        verdict.Provider.ShouldBe("cpu");
        verdict.Candidates[1].Rejection.ShouldBe("the driver is too old");
    }

    [Fact]
    public void Find_Cancelled_LeavesNoVerdictAndNoBlame()
    {
        var probe = new FakeProbe { Before = provider => ThrowFor(provider, new OperationCanceledException()) };
        Should.Throw<OperationCanceledException>(() => Find(probe));
        ProviderVerdicts.TryRead(_folder)!.Measuring.ShouldBeNull();
        Find(new FakeProbe()).Graphs[0].Provider.ShouldBe("cuda");
    }

    [Fact]
    public void Find_ProcessDiedWhileMeasuring_NeverMeasuresThatProviderAgain()
    {
        new ProviderVerdicts { Key = "machine", Measuring = "cuda" }.TryWrite(_folder);
        var probe = new FakeProbe();
        GraphVerdict verdict = Find(probe).Graphs.ShouldHaveSingleItem();
        verdict.Provider.ShouldBe("cpu");
        verdict.Candidates[1].Rejection!.ShouldContain("took the program down");
        probe.Measured.ShouldBe(["cpu"]);
    }

    [Fact]
    public void Find_WhileMeasuring_TheProviderIsNoted()
    {
        string? noted = null;
        Find(new FakeProbe { Before = provider => noted = provider == "cuda" ? ProviderVerdicts.TryRead(_folder)!.Measuring : null });
        noted.ShouldBe("cuda");
    }

    [Fact]
    public void Find_SecondTime_TakesWhatIsStored()
    {
        ProviderVerdicts first = Find(new FakeProbe());
        var probe = new FakeProbe();
        Find(probe).Graphs.Select(graph => graph.Provider).ShouldBe(first.Graphs.Select(graph => graph.Provider));
        probe.Measured.ShouldBeEmpty();
    }

    [Fact]
    public void Find_AnotherMachine_MeasuresAgain()
    {
        Find(new FakeProbe());
        var probe = new FakeProbe { Key = "another machine" };
        Find(probe);
        probe.Measured.ShouldBe(["cpu", "cuda"]);
    }

    [Fact]
    public void Find_OnlyTheProcessor_MeasuresNothingAndWritesNothing()
    {
        var probe = new FakeProbe { Offers = [new("cpu", null), new("cuda", "no driver")] };
        Find(probe).Graphs.ShouldBeEmpty();
        probe.Measured.ShouldBeEmpty();
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"version\":99,\"key\":\"machine\"}")]
    public void TryRead_FileThatIsNone_IsNoVerdict(string content)
    {
        File.WriteAllText(Path.Combine(_folder, ProviderVerdicts.FileName), content);
        ProviderVerdicts.TryRead(_folder).ShouldBeNull();
    }

    private static void ThrowFor(string provider, Exception error)
    {
        if (provider == "cuda")
        {
            throw error;
        }
    }

    private ProviderVerdicts Find(FakeProbe probe) => new ProviderDecision(probe, _folder).Find(CancellationToken.None);
}
