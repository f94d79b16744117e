using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Tests.Execution;

public sealed class ResolvingTests
{
    [Fact]
    public async Task Target_ThatNothingMatches_IsNotFoundWithTheNearestName()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save"));
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Saev")));
        result.Refusal!.Code.ShouldBe(RefusalCode.NotFound);
        result.Refusal.Message.ShouldContain("Did you mean Button 'Save'?");
        (result.Effect, result.Route).ShouldBe((ActionEffect.Refused, ActionRoute.None));
    }

    [Fact]
    public async Task Target_ThatTwoElementsMatch_IsAmbiguousAndNothingIsDelivered()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var clicks = 0;
        rig.Add(new Panel("Left")).Add(new Button("Delete")).Clicked += (_, _) => clicks++;
        rig.Add(new Panel("Right")).Add(new Button("Delete")).Clicked += (_, _) => clicks++;
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Delete")));
        result.Refusal!.Code.ShouldBe(RefusalCode.AmbiguousTarget);
        result.Resolution!.Matches.ShouldBe(2);
        result.Resolution.Alternatives[0].ShouldContain("'Left'");
        result.Resolution.Alternatives[1].ShouldContain("'Right'");
        clicks.ShouldBe(0);
    }

    [Fact]
    public async Task Target_ThatAppearsLater_IsWaitedFor()
    {
        await using var rig = await ExecutorRig.CreateAsync(o => o.Limits = ExecutorRig.Quick with { Resolve = TimeSpan.FromSeconds(60) });
        var clicks = 0;
        rig.Desktop.After(Testing.Devices.DesktopOperation.Snapshot, () => rig.Add(new Button("Late")).Clicked += (_, _) => clicks++);
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Late")));
        result.Refusal.ShouldBeNull();
        clicks.ShouldBe(1);
    }

    [Fact]
    public async Task ElementTarget_OfAnOlderSnapshot_IsStale()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var button = rig.Add(new Button("Save"));
        var old = (await rig.SnapshotAsync()).Elements.Single(e => e.Name == "Save");
        button.Name = "Saved";
        var result = await rig.ExecuteAsync(new ClickAction(new ElementTarget(old.Id)));
        result.Refusal!.Code.ShouldBe(RefusalCode.StaleSnapshot);
    }

    [Fact]
    public async Task ElementTarget_OfTheLatestSnapshot_IsUsed()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var clicks = 0;
        rig.Add(new Button("Save")).Clicked += (_, _) => clicks++;
        var element = (await rig.SnapshotAsync()).Elements.Single(e => e.Name == "Save");
        await rig.ExecuteAsync(new ClickAction(new ElementTarget(element.Id)));
        clicks.ShouldBe(1);
    }

    [Fact]
    public async Task PointTarget_OutsideTheScreen_IsAnInvalidAction()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var result = await rig.ExecuteAsync(new ClickAction(new PointTarget(new ScreenPoint(5000, 10))));
        result.Refusal!.Code.ShouldBe(RefusalCode.InvalidAction);
    }

    [Fact]
    public async Task DescribedTarget_WithoutAModel_IsUnsupported()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var result = await rig.ExecuteAsync(new ClickAction(new DescribedTarget("the blue button")));
        result.Refusal!.Code.ShouldBe(RefusalCode.Unsupported);
        result.Refusal.Message.ShouldContain("no model is configured");
    }

    [Fact]
    public async Task DescribedTarget_WithAModel_IsClickedWhereTheModelSeesIt()
    {
        var grounder = new FixedGrounder();
        await using var rig = await ExecutorRig.CreateAsync(o => o.Grounder = grounder);
        var clicks = 0;
        var button = rig.Add(new Button("Save"));
        button.Clicked += (_, _) => clicks++;
        grounder.Bounds = button.Bounds!.Value;
        var result = await rig.ExecuteAsync(new ClickAction(new DescribedTarget("the blue button")));
        (clicks, result.Route, result.Resolution!.Point).ShouldBe((1, ActionRoute.Injected, button.Bounds.Value.Center));
    }

    [Fact]
    public async Task MarkTarget_IsFoundInTheMarkTable()
    {
        var marks = new OneMark();
        await using var rig = await ExecutorRig.CreateAsync(o => o.Marks = marks);
        var clicks = 0;
        rig.Add(new Button("Save")).Clicked += (_, _) => clicks++;
        marks.Element = (await rig.SnapshotAsync()).Elements.Single(e => e.Name == "Save").Id;
        await rig.ExecuteAsync(new ClickAction(new MarkTarget(marks.Element.Snapshot, 7)));
        clicks.ShouldBe(1);
        var missing = await rig.ExecuteAsync(new ClickAction(new MarkTarget(marks.Element.Snapshot, 8)));
        missing.Refusal!.Code.ShouldBe(RefusalCode.NotFound);
    }

    [Fact]
    public async Task Locator_WhoseFirstWayFails_ReportsTheWayThatMatched()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save"));
        var locator = new Locator([new AutomationIdStrategy("gone"), new RoleNameStrategy(ElementRole.Button, TextPattern.Exact("save"))]);
        var result = await rig.ExecuteAsync(new ReadAction(new LocatorTarget(locator)));
        (result.Resolution!.StrategyIndex, result.Text).ShouldBe((1, "Save"));
    }

    [Fact]
    public async Task Locator_ForAnItemOfAClosedMenu_SaysThatItIsNotVisible()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new MenuBar()).AddMenu("File").Add(new MenuItem("Quit"));
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Quit")));
        result.Refusal!.Code.ShouldBe(RefusalCode.NotFound);
        result.Refusal.Message.ShouldContain("exists but is not visible");
    }

    [Fact]
    public async Task WindowTarget_ThatTwoWindowsMatch_IsAmbiguous()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Application.OpenWindow("Demo", 200, 100);
        var result = await rig.ExecuteAsync(new ActivateWindowAction(new WindowTarget(TextPattern.Exact("Demo"))));
        result.Refusal!.Code.ShouldBe(RefusalCode.AmbiguousTarget);
    }

    private sealed class FixedGrounder : ITargetGrounder
    {
        public ScreenRect Bounds { get; set; }

        public ValueTask<GroundedTarget?> GroundAsync(string description, CancellationToken cancellationToken) => new(new GroundedTarget(Bounds, 0.9));
    }

    private sealed class OneMark : IMarkTable
    {
        public ElementId Element { get; set; }

        public ElementId? Find(MarkTarget mark) => mark.Number == 7 ? Element : null;
    }
}
