using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Tests.Execution;

/// <summary>What lies beneath the pointer changes between finding a target and pressing.</summary>
public sealed class MovingTargetTests
{
    [Fact]
    public async Task Click_OnAButtonThatMovesOnceUnderThePointer_FollowsIt()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var (saves, deletes) = (0, 0);
        var save = rig.Add(new Button("Save") { Placement = new Placement(10, 10, 100, 30) });
        save.Clicked += (_, _) => saves++;
        var delete = rig.Add(new Button("Delete") { Placement = new Placement(10, 200, 100, 30) });
        delete.Clicked += (_, _) => deletes++;
        rig.Desktop.After(DesktopOperation.PointerMove, () => (save.Placement, delete.Placement) = (delete.Placement, save.Placement));

        var result = await rig.ExecuteAsync(Injected("Save"));

        (saves, deletes).ShouldBe((1, 0));
        result.Resolution!.Point!.Value.Y.ShouldBe(save.Bounds!.Value.Center.Y);
    }

    [Fact]
    public async Task Click_OnAButtonThatRunsFromThePointer_PressesNothing()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var save = rig.Add(new Button("Save") { Placement = new Placement(10, 10, 60, 30) });
        var place = 0;
        void RunAway()
        {
            save.Placement = new Placement(10, ++place % 2 == 0 ? 10 : 200, 60, 30);
            rig.Desktop.After(DesktopOperation.PointerMove, RunAway);
        }

        rig.Desktop.After(DesktopOperation.PointerMove, RunAway);
        var result = await rig.ExecuteAsync(Injected("Save"));

        (result.Refusal!.Code, result.Effect).ShouldBe((RefusalCode.NotActionable, ActionEffect.Refused));
        result.Refusal.Message.ShouldContain("slipped away");
        Presses(rig).ShouldBe(0);
    }

    [Fact]
    public async Task Click_OnAButtonThatAWindowSlidesOver_IsCoveredAndNamesTheWindow()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save"));
        rig.Desktop.After(DesktopOperation.PointerMove, () =>
        {
            var other = rig.Desktop.StartApplication("other").OpenWindow("Advertisement", 500, 400);
            other.MoveTo(new ScreenPoint(rig.Window.Bounds.X, rig.Window.Bounds.Y));
        });

        var result = await rig.ExecuteAsync(Injected("Save"));

        result.Refusal!.Code.ShouldBe(RefusalCode.Covered);
        result.Refusal.Message.ShouldContain("'Advertisement'");
        Presses(rig).ShouldBe(0);
    }

    [Fact]
    public async Task Click_OnAButtonWhoseWindowIsMovedAway_FollowsTheWindow()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var clicks = 0;
        rig.Add(new Button("Save")).Clicked += (_, _) => clicks++;
        rig.Desktop.After(DesktopOperation.PointerMove, () => rig.Window.MoveTo(new ScreenPoint(600, 300)));
        await rig.ExecuteAsync(Injected("Save"));
        clicks.ShouldBe(1);
    }

    [Fact]
    public async Task Click_OnAWindowThatClosesUnderThePointer_PressesNothing()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save"));
        rig.Application.OpenWindow("Second", 100, 100).MoveTo(new ScreenPoint(900, 500));
        rig.Desktop.After(DesktopOperation.PointerMove, rig.Window.Close);
        var result = await rig.ExecuteAsync(Injected("Save"));
        result.Refusal!.Code.ShouldBe(RefusalCode.NotFound);
        Presses(rig).ShouldBe(0);
    }

    [Fact]
    public async Task Click_OnARowThatIsRecycledForAnother_PressesNothing()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var row = rig.Add(new Button("Order 437"));
        var clicks = 0;
        row.Clicked += (_, _) => clicks++;

        foreach (var route in new[] { RoutePreference.Auto, RoutePreference.Injected })
        {
            row.Name = "Order 437";
            rig.Desktop.Before(DesktopOperation.Refresh, () => row.Name = "Order 438");
            var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Order 437")) { Route = route });
            (result.Refusal!.Code, result.Effect).ShouldBe((RefusalCode.NotActionable, ActionEffect.Refused));
            result.Refusal.Message.ShouldContain("'Order 438'");
        }

        clicks.ShouldBe(0);
    }

    [Fact]
    public async Task Click_OnAButtonThatCountsDownInItsName_IsDelivered()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var button = rig.Add(new Button("Cancel (3)"));
        var clicks = 0;
        button.Clicked += (_, _) => clicks++;
        rig.Desktop.Before(DesktopOperation.Refresh, () => button.Name = "Cancel (2)");
        var target = new LocatorTarget(Locator.Of(new RoleNameStrategy(null, TextPattern.Contains("Cancel"))));
        await rig.ExecuteAsync(new ClickAction(target) { Route = RoutePreference.Injected });
        clicks.ShouldBe(1);
    }

    [Fact]
    public async Task Click_OnAPointThatAnotherWindowCovered_PressesNothing()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var button = rig.Add(new Button("Save"));
        rig.Desktop.After(DesktopOperation.PointerMove, () =>
            rig.Desktop.StartApplication("other").OpenWindow("Advertisement", 500, 400).MoveTo(new ScreenPoint(rig.Window.Bounds.X, rig.Window.Bounds.Y)));
        var result = await rig.ExecuteAsync(new ClickAction(new PointTarget(button.Bounds!.Value.Center)));
        (result.Refusal!.Code, result.Effect).ShouldBe((RefusalCode.NotActionable, ActionEffect.Refused));
        result.Refusal.Message.ShouldContain("'Advertisement'");
        Presses(rig).ShouldBe(0);
    }

    [Fact]
    public async Task DoubleClick_WhoseFirstClickOpensADialog_DoesNotClickTheDialog()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var (opened, confirmed) = (0, 0);
        var button = rig.Add(new Button("Delete") { Placement = new Placement(200, 180, 80, 30) });
        button.Clicked += (_, _) =>
        {
            opened++;
            var dialog = rig.Application.OpenDialog(rig.Window, "Sure?", 400, 300);
            dialog.Add(new Button("Yes") { Placement = new Placement(0, 0, 400, 300) }).Clicked += (_, _) => confirmed++;
        };

        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Delete"), Count: 2) { Route = RoutePreference.Injected });

        (opened, confirmed).ShouldBe((1, 0));
        result.Refusal!.Code.ShouldBe(RefusalCode.Covered);
        result.Refusal.Message.ShouldContain("'Sure?'");
        rig.Desktop.Input.Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approval_ThatTakesLong_IsFollowedByAnotherLook()
    {
        var guard = new SlowGuard();
        await using var rig = await ExecutorRig.CreateAsync(o => o.Guard = guard);
        var button = rig.Add(new Button("Delete draft"));
        var clicks = 0;
        button.Clicked += (_, _) => clicks++;
        guard.WhileAsking = () => button.Name = "Delete everything";
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Delete draft")));
        result.Refusal!.Code.ShouldBe(RefusalCode.NotActionable);
        clicks.ShouldBe(0);
    }

    private static ClickAction Injected(string name) => new(ExecutorRig.Named(name)) { Route = RoutePreference.Injected };

    private static int Presses(ExecutorRig rig) => rig.Desktop.Input.Events.Count(e => e.Kind == InputEventKind.ButtonDown);

    private sealed class SlowGuard : IActionGuard
    {
        public Action WhileAsking { get; set; } = () => { };

        public async ValueTask<Refusal?> CheckAsync(GuardRequest request, CancellationToken cancellationToken)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(60), TimeProvider.System, cancellationToken);
            WhileAsking();
            return null;
        }
    }
}
