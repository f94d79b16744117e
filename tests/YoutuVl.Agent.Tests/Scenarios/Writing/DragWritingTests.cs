using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Scenarios.Writing;
using YoutuVl.Agent.Tests.Tracing;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Tests.Scenarios.Writing;

public sealed class DragWritingTests
{
    [Fact]
    public void Write_DragBetweenReferences_IsNotWrittenAsADragOntoItsOwnStart()
    {
        DragAction drag = new([new MarkTarget(new SnapshotId(1), 2), new MarkTarget(new SnapshotId(1), 3)]);
        ScenarioDraft draft = new() { Name = "x", Steps = [new ScenarioDraftStep(drag, TraceSamples.Completed(drag).Result)] };

        Should.Throw<ScenarioWriteException>(() => ScenarioWriter.Write(draft)).Message.ShouldContain("means nothing in another run");
    }
}
