using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Tests.Execution;

public sealed class ActionabilityTests
{
    [Fact]
    public async Task Click_OnADisabledButton_IsNotActionable()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save") { Enabled = false });
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")));
        result.Refusal!.Code.ShouldBe(RefusalCode.NotActionable);
        result.Refusal.Message.ShouldContain("disabled");
    }

    [Fact]
    public async Task Click_OnAButtonThatIsEnabledMeanwhile_IsDelivered()
    {
        await using var rig = await ExecutorRig.CreateAsync(o => o.Limits = ExecutorRig.Quick with { Actionable = TimeSpan.FromSeconds(60) });
        var clicks = 0;
        var button = rig.Add(new Button("Save") { Enabled = false });
        button.Clicked += (_, _) => clicks++;
        rig.Desktop.After(DesktopOperation.Refresh, () => button.Enabled = true);
        await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")));
        clicks.ShouldBe(1);
    }

    [Fact]
    public async Task InjectedClick_OnAButtonUnderAnotherWindow_IsCoveredAndNamesTheWindow()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save"));
        var other = rig.Desktop.StartApplication("other").OpenWindow("Note", 500, 400);
        other.MoveTo(new ScreenPoint(rig.Window.Bounds.X, rig.Window.Bounds.Y));
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")) { Route = RoutePreference.Injected });
        result.Refusal!.Code.ShouldBe(RefusalCode.Covered);
        result.Refusal.Message.ShouldContain("'Note'");
        rig.Desktop.Input.Events.ShouldNotContain(e => e.Kind == InputEventKind.ButtonDown);
    }

    [Fact]
    public async Task InjectedClick_OnAButtonWhoseMiddleIsCovered_ClicksAPartThatIsNot()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var clicks = 0;
        var button = rig.Add(new Button("Save") { Placement = new Placement(10, 10, 300, 200) });
        button.Clicked += (_, _) => clicks++;
        var cover = rig.Desktop.StartApplication("other").OpenWindow("Note", 60, 40);
        cover.MoveTo(new ScreenPoint(button.Bounds!.Value.Center.X - 30, button.Bounds.Value.Center.Y - 30));
        rig.Desktop.Input.Clear();
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")) { Route = RoutePreference.Injected });
        result.Refusal.ShouldBeNull();
        clicks.ShouldBe(1);
        result.Resolution!.Point.ShouldNotBe(button.Bounds.Value.Center);
    }

    [Fact]
    public async Task SemanticClick_OnACoveredButton_IsDelivered()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var clicks = 0;
        rig.Add(new Button("Save")).Clicked += (_, _) => clicks++;
        var other = rig.Desktop.StartApplication("other").OpenWindow("Note", 500, 400);
        other.MoveTo(new ScreenPoint(rig.Window.Bounds.X, rig.Window.Bounds.Y));
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")));
        (clicks, result.Route).ShouldBe((1, ActionRoute.Semantic));
    }

    [Fact]
    public async Task InjectedClick_OnAButtonThatKeepsMoving_IsNotActionable()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var button = rig.Add(new Button("Save"));
        using var moving = rig.Desktop.Every(TimeSpan.FromMilliseconds(3), () => button.Offset = ((button.Offset.X + 2) % 100, 0));
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")) { Route = RoutePreference.Injected });
        result.Refusal!.Code.ShouldBe(RefusalCode.NotActionable);
        result.Refusal.Message.ShouldContain("keep still");
    }

    [Fact]
    public async Task InjectedClick_InAMinimizedWindow_IsRefused()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save"));
        rig.Window.SetState(WindowState.Minimized);
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")) { Route = RoutePreference.Injected });
        result.IsFailure.ShouldBeTrue();
        result.Effect.ShouldBe(ActionEffect.Refused);
    }

    [Fact]
    public async Task InjectedClick_OnAButtonOutOfView_ScrollsItIntoViewFirst()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var area = rig.Add(new ScrollArea("Options") { Height = 100 });
        for (var i = 0; i < 20; i++)
        {
            area.Add(new Label($"Line {i}"));
        }

        var clicks = 0;
        area.Add(new Button("Last")).Clicked += (_, _) => clicks++;
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Last")) { Route = RoutePreference.Injected });
        result.Refusal.ShouldBeNull();
        clicks.ShouldBe(1);
    }

    [Fact]
    public async Task Type_IntoAFieldOfABackgroundWindow_ActivatesTheWindowFirst()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var box = rig.Add(new TextBox("Name"));
        rig.Desktop.StartApplication("other").OpenWindow("Note", 100, 60);
        rig.Window.IsActive.ShouldBeFalse();
        var result = await rig.ExecuteAsync(new TypeAction("hello", ExecutorRig.Named("Name")));
        (rig.Window.IsActive, box.Text, result.Effect).ShouldBe((true, "hello", ActionEffect.Confirmed));
    }

    [Fact]
    public async Task Type_IntoAButton_IsNotPressedByAccident()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var clicks = 0;
        rig.Add(new Button("Save") { Ignores = IgnoredInput.Semantic }).Clicked += (_, _) => clicks++;
        rig.Add(new TextBox("Name")).Focus();
        var result = await rig.ExecuteAsync(new TypeAction("x", ExecutorRig.Named("Save")));
        result.Refusal!.Code.ShouldBe(RefusalCode.NotActionable);
        clicks.ShouldBe(0);
    }

    [Fact]
    public async Task SemanticInvoke_OfABarePoint_IsUnsupported()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var result = await rig.ExecuteAsync(new InvokeAction(new PointTarget(new ScreenPoint(5, 5))) { Route = RoutePreference.Semantic });
        result.Refusal!.Code.ShouldBe(RefusalCode.Unsupported);
    }
}
