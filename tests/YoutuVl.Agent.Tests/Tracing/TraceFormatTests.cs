using System.Text.Json;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Tests.Tracing;

public sealed class TraceFormatTests
{
    public static TheoryData<string> Verbs => [.. AgentVerbs.All];

    [Fact]
    public void Samples_OfActions_CoverEveryVerb() =>
        TraceSamples.Actions.Select(a => a.Verb).Distinct().ShouldBe(AgentVerbs.All, ignoreOrder: true);

    [Fact]
    public void Deserialize_EveryOtherEvent_GivesTheSameEvent()
    {
        foreach (var written in TraceSamples.Events)
        {
            TraceFormat.Deserialize(TraceFormat.Serialize(written)).ShouldBe(written);
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Deserialize_ActionOfEveryVerb_GivesTheSameAction(string verb)
    {
        var written = TraceFormat.Serialize(TraceSamples.Completed(TraceSamples.Actions.First(a => a.Verb == verb)));

        var read = TraceFormat.Deserialize(written).ShouldBeOfType<ActionCompleted>();

        read.Action.Verb.ShouldBe(verb);
        TraceFormat.Serialize(read).ShouldBe(written);
    }

    [Fact]
    public void Deserialize_EveryCondition_GivesTheSameCondition()
    {
        foreach (var condition in TraceSamples.Conditions)
        {
            var written = TraceFormat.Serialize(TraceSamples.Completed(new WaitForAction(condition)));

            var read = (ActionCompleted)TraceFormat.Deserialize(written);

            ((WaitForAction)read.Action).Condition.ToString().ShouldBe(condition.ToString());
            TraceFormat.Serialize(read).ShouldBe(written);
        }
    }

    [Fact]
    public void Serialize_Text_StaysOneReadableLine()
    {
        var line = TraceFormat.Serialize(TraceSamples.Completed(TraceSamples.Actions.OfType<TypeAction>().Single()));

        line.ShouldNotContain('\n');
        line.ShouldContain("à la carte 漢字");
        line.ShouldContain("\"refusal\":{\"code\":\"ambiguous_target\"");
        line.ShouldContain("\"role\":\"check-menu-item\"");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"event":"unheard-of"}""")]
    [InlineData("""{"event":"run-completed"}""")]
    public void Deserialize_NoEvent_Throws(string line) =>
        Should.Throw<Exception>(() => TraceFormat.Deserialize(line)).ShouldBeAssignableTo<Exception>()
            .ShouldSatisfyAllConditions(e => (e is JsonException or NotSupportedException).ShouldBeTrue());
}
