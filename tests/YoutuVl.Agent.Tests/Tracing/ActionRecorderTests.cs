using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Tests.Tracing;

public sealed class ActionRecorderTests
{
    private static readonly ActionCompleted Sample = TraceSamples.Completed(new WaitAction(TimeSpan.FromSeconds(1)));

    private readonly MemoryTrace _trace = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_DuringAStep_CarriesItsNumberAndPictures()
    {
        ActionRecorder recorder = new(_trace, TimeProvider.System, o => $"{o.Elements.Count} elements");
        using var before = TraceSamples.Observe(1);
        using var after = TraceSamples.Observe(2);
        recorder.Write(new StepStarted { At = TraceSamples.At, Step = 3, Title = "x" });

        await recorder.RecordAsync(new ActionObserved(Sample.Action, Sample.Result, before, after), Token);

        var recorded = _trace.Events.OfType<ActionCompleted>().Single();
        recorded.Step.ShouldBe(3);
        recorded.Before!.Hash.ShouldBe(1UL);
        recorded.After!.Hash.ShouldBe(2UL);
        recorded.Elements.ShouldBe("0 elements");
        _trace.Events.OfType<StepStarted>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Record_WithoutPicturesWhileStopping_IsStillTakenDown()
    {
        ActionRecorder recorder = new(_trace, TimeProvider.System);

        await recorder.RecordAsync(new ActionObserved(Sample.Action, Sample.Result, null, null), new CancellationToken(canceled: true));

        _trace.Events.ShouldHaveSingleItem().ShouldBeOfType<ActionCompleted>().Before.ShouldBeNull();
    }
}
