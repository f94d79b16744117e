using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Actuators.Tests.Execution;

public sealed class ActionObservedTests
{
    [Fact]
    public async Task ActionObserved_ReceivesThePicturesAroundTheAction()
    {
        List<(bool Before, bool After, string Verb)> seen = [];
        DesktopObserver? observer = null;
        await using var rig = await ExecutorRig.CreateAsync(o =>
        {
            var sources = new ObserverSources(o.Session.Screen, o.Session.Accessibility, o.Session.Windows);
            o.Observer = observer = new DesktopObserver(sources, null, TimeProvider.System);
            o.ActionObserved = (observed, _) =>
            {
                seen.Add((observed.Before?.Frame is not null, observed.After?.Frame is not null, observed.Action.Verb));
                return ValueTask.CompletedTask;
            };
        });
        using var owned = observer;
        var label = rig.Add(new Label("0"));
        rig.Add(new Button("Count")).Clicked += (_, _) => label.Name = "1";
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Count")));
        seen.ShouldBe([(true, true, "click")]);
        result.FrameHashAfter.ShouldNotBe(result.FrameHashBefore);
        var read = await rig.ExecuteAsync(new ReadAction(ExecutorRig.Named("Count")));
        (read.FrameHashBefore, read.FrameHashAfter).ShouldBe((result.FrameHashAfter, result.FrameHashAfter));
    }
}
