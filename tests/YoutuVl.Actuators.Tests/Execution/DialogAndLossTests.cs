using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Tests.Execution;

/// <summary>Dialogs that block, and applications that end or hang.</summary>
public sealed class DialogAndLossTests
{
    [Theory]
    [InlineData(RoutePreference.Auto)]
    [InlineData(RoutePreference.Injected)]
    public async Task Click_OnAButtonThatAModalDialogBlocks_IsRefusedAndNamesTheDialog(RoutePreference route)
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var clicks = 0;
        rig.Add(new Button("Save")).Clicked += (_, _) => clicks++;
        rig.Application.OpenDialog(rig.Window, "Sign in again", 120, 60).MoveTo(new ScreenPoint(900, 600));
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")) { Route = route });
        (result.Refusal!.Code, result.Effect, clicks).ShouldBe((RefusalCode.NotActionable, ActionEffect.Refused, 0));
        result.Refusal.Message.ShouldContain("'Sign in again'");
    }

    [Fact]
    public async Task Click_InADialogThatAnotherDialogBlocks_NamesTheTopmost()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var outer = rig.Application.OpenDialog(rig.Window, "Settings", 300, 200);
        outer.Add(new Button("Apply"));
        var inner = rig.Application.OpenDialog(outer, "Discard?", 100, 60);
        inner.Add(new Button("No"));
        (await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Apply")))).Refusal!.Message.ShouldContain("'Discard?'");
        (await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("No")))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Click_WhileTheBlockingDialogIsAboutToClose_WaitsForIt()
    {
        await using var rig = await ExecutorRig.CreateAsync(o => o.Limits = ExecutorRig.Quick with { Actionable = TimeSpan.FromSeconds(60) });
        var clicks = 0;
        rig.Add(new Button("Save")).Clicked += (_, _) => clicks++;
        var dialog = rig.Application.OpenDialog(rig.Window, "Working", 120, 60);
        rig.Desktop.After(DesktopOperation.Snapshot, () => rig.Desktop.After(DesktopOperation.Snapshot, dialog.Close));
        await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")));
        clicks.ShouldBe(1);
    }

    [Fact]
    public async Task Click_WhileADialogPopsUpElsewhereUnderWay_IsRefusedAndNamesTheDialog()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save"));
        rig.Desktop.After(DesktopOperation.PointerMove, () =>
            rig.Application.OpenDialog(rig.Window, "Update available", 120, 60).MoveTo(new ScreenPoint(900, 600)));
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")) { Route = RoutePreference.Injected });
        result.Refusal!.Message.ShouldContain("'Update available'");
        rig.Desktop.Input.Events.ShouldNotContain(e => e.Kind == InputEventKind.ButtonDown);
    }

    [Fact]
    public async Task Target_OfAnApplicationThatWasKilled_NamesTheApplication()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Desktop.Install("editor", (application, _) => application.OpenWindow("Text", 300, 200).Add(new Button("Save")));
        await rig.ExecuteAsync(new LaunchAction("editor", []));
        await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")));
        rig.Desktop.Applications.Single(a => a.Name == "editor").Exit(137);
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")));
        result.Refusal!.Code.ShouldBe(RefusalCode.ApplicationLost);
        result.Refusal.Message.ShouldContain("'editor'");
        result.Refusal.Message.ShouldContain("exit code 137");
    }

    [Fact]
    public async Task Target_OfAnApplicationThatEndedInGoodOrder_IsOnlyNotFound()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Desktop.Install("editor", (application, _) => application.OpenWindow("Text", 300, 200).Add(new Button("Save")));
        await rig.ExecuteAsync(new LaunchAction("editor", []));
        await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")));
        rig.Desktop.Applications.Single(a => a.Name == "editor").Exit();
        (await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Sav")))).Refusal!.Code.ShouldBe(RefusalCode.NotFound);
    }

    [Fact]
    public async Task Target_OfAnApplicationThatHangs_NamesTheApplicationAndWorksAgainAfterwards()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var clicks = 0;
        rig.Add(new Button("Save")).Clicked += (_, _) => clicks++;
        await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")));
        rig.Application.Hang();

        var hung = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")));
        (hung.Refusal!.Code, hung.Effect).ShouldBe((RefusalCode.ApplicationLost, ActionEffect.Refused));
        hung.Refusal.Message.ShouldContain("'demo' does not answer");

        rig.Application.Resume();
        await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")));
        clicks.ShouldBe(2);
    }

    [Fact]
    public async Task Type_WhileTheApplicationHangs_StopsAndNamesIt()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("Name"));
        rig.Desktop.After(DesktopOperation.TypeCharacter, rig.Application.Hang);
        var result = await rig.ExecuteAsync(new TypeAction(new string('x', 100), ExecutorRig.Named("Name")));
        result.Refusal!.Code.ShouldBe(RefusalCode.ApplicationLost);
        result.Refusal.Message.ShouldContain("'demo' stopped answering");
        rig.Desktop.Input.Events.Count(e => e.Kind == InputEventKind.Character).ShouldBeLessThan(100);
    }

    [Fact]
    public async Task Paste_WhoseTargetNeverReadsTheClipboard_PutsTheClipboardBack()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Desktop.Clipboard = "mine";
        rig.Add(new TextBox("Name") { Ignores = IgnoredInput.Keyboard });
        await rig.ExecuteAsync(new TypeAction(new string('é', 100), ExecutorRig.Named("Name")));
        rig.Desktop.Clipboard.ShouldBe("mine");
    }

    [Fact]
    public async Task ElementTarget_WhoseElementWentAway_IsStale()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save"));
        var other = rig.Application.OpenWindow("Other", 200, 100);
        other.Add(new Button("Gone soon"));
        var snapshot = await rig.SnapshotAsync();
        var reference = new ElementTarget(snapshot.Elements.Single(e => e.Name == "Gone soon").Id);
        other.Close();
        (await rig.ExecuteAsync(new ClickAction(reference))).Refusal!.Code.ShouldBe(RefusalCode.StaleSnapshot);
    }
}
