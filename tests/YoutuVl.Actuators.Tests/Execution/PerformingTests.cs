using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Actuators.Testing;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Tests.Execution;

public sealed class PerformingTests
{
    [Fact]
    public async Task Type_LongTextBeyondAscii_IsPastedAndTheClipboardRestored()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Desktop.Clipboard = "mine";
        var box = rig.Add(new TextBox("Note") { MultiLine = true });
        var text = string.Concat(Enumerable.Repeat("日本語", 40));
        var result = await rig.ExecuteAsync(new TypeAction(text, ExecutorRig.Named("Note")));
        (result.Route, result.Effect, box.Text, rig.Desktop.Clipboard).ShouldBe((ActionRoute.Clipboard, ActionEffect.Confirmed, text, "mine"));
    }

    [Fact]
    public async Task Type_CharactersThatTheKeyboardLacks_IsPasted()
    {
        await using var rig = await ExecutorRig.CreateAsync(null, new MemoryDesktopOptions { CanType = r => r.IsAscii });
        var box = rig.Add(new TextBox("Note"));
        var result = await rig.ExecuteAsync(new TypeAction("é", ExecutorRig.Named("Note")));
        (result.Route, box.Text).ShouldBe((ActionRoute.Clipboard, "é"));
        var injected = await rig.ExecuteAsync(new TypeAction("é", ExecutorRig.Named("Note")) { Route = RoutePreference.Injected });
        injected.Refusal!.Code.ShouldBe(RefusalCode.Unsupported);
    }

    [Fact]
    public async Task Type_SeveralLines_IsReadBack()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var box = rig.Add(new TextBox("Note") { MultiLine = true, Text = "end" });
        box.Select(0, 0);
        var result = await rig.ExecuteAsync(new TypeAction("Grüße\n你好 😀\n", ExecutorRig.Named("Note")));
        (box.Text, result.Effect).ShouldBe(("Grüße\n你好 😀\nend", ActionEffect.Confirmed));
    }

    [Fact]
    public async Task Click_WithCountAndModifiers_IsInjectedWithThem()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save"));
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save"), PointerButton.Left, 2, KeyModifiers.Control));
        result.Route.ShouldBe(ActionRoute.Injected);
        rig.Desktop.Input.Events.Where(e => e.Kind != InputEventKind.Move).Select(e => $"{e.Kind} {e.Name}").ShouldBe(
            ["KeyDown Control", "ButtonDown Left", "ButtonUp Left", "ButtonDown Left", "ButtonUp Left", "KeyUp Control"]);
    }

    [Fact]
    public async Task Drag_AlongAPath_MovesInStepsWithTheButtonDown()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var slider = rig.Add(new Slider("Volume", 0, 100) { Width = 300 });
        var bounds = slider.Bounds!.Value;
        var stops = new Target[]
        {
            new PointTarget(new ScreenPoint(bounds.X + 5, bounds.Center.Y)), new PointTarget(new ScreenPoint(bounds.X + 280, bounds.Center.Y)),
        };
        var result = await rig.ExecuteAsync(new DragAction(stops));
        result.Route.ShouldBe(ActionRoute.Injected);
        var events = rig.Desktop.Input.Events.Select(e => e.Kind).ToList();
        var (down, up) = (events.IndexOf(InputEventKind.ButtonDown), events.IndexOf(InputEventKind.ButtonUp));
        events[down..up].Count(k => k == InputEventKind.Move).ShouldBeGreaterThanOrEqualTo(4);
        rig.Desktop.Input.Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task ButtonDown_ThenButtonUp_HoldsInBetween()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save"));
        await rig.ExecuteAsync(new ButtonDownAction(ExecutorRig.Named("Save")));
        rig.Desktop.Input.Held.ShouldBe(["Left"]);
        await rig.ExecuteAsync(new MovePointerAction(new PointTarget(new ScreenPoint(3, 3))));
        rig.Desktop.Input.Held.ShouldBe(["Left"]);
        await rig.ExecuteAsync(new ButtonUpAction());
        rig.Desktop.Input.Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task MovePointer_ToAnElement_IsConfirmedByThePosition()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save") { Enabled = false });
        var result = await rig.ExecuteAsync(new MovePointerAction(ExecutorRig.Named("Save")));
        (result.Effect, result.Route).ShouldBe((ActionEffect.Confirmed, ActionRoute.Injected));
    }

    [Fact]
    public async Task Scroll_OverAList_MovesItsItems()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new ListBox("Files", Enumerable.Range(0, 50).Select(i => $"File {i}")) { Height = 80 });
        var result = await rig.ExecuteAsync(new ScrollAction(ExecutorRig.Named("Files"), NotchesDown: 3));
        result.Effect.ShouldBe(ActionEffect.Unverifiable);
        result.Evidence.ShouldContain(e => e.Contains("out of view"));
    }

    [Fact]
    public async Task Key_WithATarget_GoesToTheTarget()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("First")).Focus();
        var second = rig.Add(new TextBox("Second") { Text = "abc" });
        await rig.ExecuteAsync(new KeyAction(KeyChord.Parse("End"), 1, ExecutorRig.Named("Second")));
        var result = await rig.ExecuteAsync(new KeyAction(KeyChord.Parse("Backspace"), 2, ExecutorRig.Named("Second")));
        (second.Text, result.Route).ShouldBe(("a", ActionRoute.Injected));
    }

    [Fact]
    public async Task HoldKey_ReleasesAfterwards()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        await rig.ExecuteAsync(new HoldKeyAction(KeyChord.Parse("Ctrl+Shift"), TimeSpan.FromMilliseconds(30)));
        rig.Desktop.Input.Held.ShouldBeEmpty();
        rig.Desktop.Input.Events.Count(e => e.Kind == InputEventKind.KeyDown).ShouldBe(2);
    }

    [Fact]
    public async Task Select_AnItemOfAClosedComboBox_IsConfirmed()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var box = rig.Add(new ComboBox("Size", "Small", "Large"));
        var result = await rig.ExecuteAsync(new SelectAction(ExecutorRig.Named("Large")));
        (box.Selected?.Name, result.Route, result.Effect).ShouldBe(("Large", ActionRoute.Semantic, ActionEffect.Confirmed));
    }

    [Fact]
    public async Task Select_AnItemOfAList_ByInjection_IsConfirmed()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new ListBox("Files", "a", "b", "c"));
        var result = await rig.ExecuteAsync(new SelectAction(ExecutorRig.Named("b")) { Route = RoutePreference.Injected });
        (result.Route, result.Effect).ShouldBe((ActionRoute.Injected, ActionEffect.Confirmed));
    }

    [Fact]
    public async Task SetValue_WithinAndOutsideTheRange()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Slider("Volume", 0, 100));
        (await rig.ExecuteAsync(new SetValueAction(ExecutorRig.Named("Volume"), 42))).Effect.ShouldBe(ActionEffect.Confirmed);
        (await rig.ExecuteAsync(new SetValueAction(ExecutorRig.Named("Volume"), 142))).Refusal!.Code.ShouldBe(RefusalCode.InvalidAction);
    }

    [Fact]
    public async Task SetText_Semantically_IsReadBack()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var box = rig.Add(new TextBox("Name") { Text = "old" });
        var result = await rig.ExecuteAsync(new SetTextAction(ExecutorRig.Named("Name"), "new"));
        (box.Text, result.Route, result.Effect).ShouldBe(("new", ActionRoute.Semantic, ActionEffect.Confirmed));
        await rig.ExecuteAsync(new SetTextAction(ExecutorRig.Named("Name"), string.Empty) { Route = RoutePreference.Injected });
        box.Text.ShouldBeEmpty();
    }

    [Fact]
    public async Task Expand_AComboBox_IsConfirmedOrRefusedPlainly()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new ComboBox("Size", "Small", "Large"));
        var result = await rig.ExecuteAsync(new ExpandAction(ExecutorRig.Named("Size")));
        result.Effect.ShouldBe(ActionEffect.Confirmed);
    }

    [Fact]
    public async Task Focus_AField_IsConfirmed()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("First"));
        var box = rig.Add(new TextBox("Name"));
        (await rig.ExecuteAsync(new FocusAction(ExecutorRig.Named("Name")))).Effect.ShouldBe(ActionEffect.Confirmed);
        box.IsFocused.ShouldBeTrue();
    }

    [Fact]
    public async Task ScrollIntoView_AnItemBelow_IsConfirmed()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var list = rig.Add(new ListBox("Files", Enumerable.Range(0, 50).Select(i => $"File {i}")) { Height = 80 });
        var result = await rig.ExecuteAsync(new ScrollIntoViewAction(ExecutorRig.Named("File 40")));
        result.Effect.ShouldBe(ActionEffect.Confirmed);
        list.Children[40].IsShowing.ShouldBeTrue();
    }

    [Fact]
    public async Task Clipboard_SetAndRead_AreConfirmed()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        (await rig.ExecuteAsync(new SetClipboardAction("x"))).Effect.ShouldBe(ActionEffect.Confirmed);
        (await rig.ExecuteAsync(new ReadClipboardAction())).Text.ShouldBe("x");
    }

    [Fact]
    public async Task Read_AProtectedField_IsRefused()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new PasswordBox("Password"));
        (await rig.ExecuteAsync(new ReadAction(ExecutorRig.Named("Password")))).Refusal!.Code.ShouldBe(RefusalCode.Unsupported);
    }

    [Fact]
    public async Task WindowActions_AreConfirmedByTheWindowList()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var target = new WindowTarget(TextPattern.Exact("Demo"));
        (await rig.ExecuteAsync(new MoveWindowAction(target, new ScreenPoint(200, 150)))).Effect.ShouldBe(ActionEffect.Confirmed);
        (await rig.ExecuteAsync(new ResizeWindowAction(target, 300, 200))).Effect.ShouldBe(ActionEffect.Confirmed);
        (await rig.ExecuteAsync(new SetWindowStateAction(target, WindowState.Maximized))).Effect.ShouldBe(ActionEffect.Confirmed);
        (await rig.ExecuteAsync(new ActivateWindowAction(target))).Route.ShouldBe(ActionRoute.WindowManager);
        (await rig.ExecuteAsync(new CloseWindowAction(target))).Effect.ShouldBe(ActionEffect.Confirmed);
        rig.Window.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task CloseWindow_ThatAsksFirst_SaysWhatItAsks()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Window.Closing += (_, question) =>
        {
            question.Cancel = true;
            rig.Application.OpenDialog(rig.Window, "Save changes?", 200, 80);
        };
        var result = await rig.ExecuteAsync(new CloseWindowAction(new WindowTarget(TextPattern.Exact("Demo"))));
        result.Effect.ShouldBe(ActionEffect.Unverifiable);
        result.Evidence[0].ShouldContain("'Save changes?'");
    }

    [Fact]
    public async Task Launch_WaitsForTheFirstWindow()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Desktop.Install("editor", (application, _) => application.OpenWindow("Untitled", 200, 100));
        var result = await rig.ExecuteAsync(new LaunchAction("editor", []));
        (result.Route, result.Effect).ShouldBe((ActionRoute.Process, ActionEffect.Confirmed));
    }

    [Fact]
    public async Task Launch_OfWhatIsNotThereOrShowsNothing_Fails()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Desktop.Install("mute", (_, _) => { }).Install("broken", (application, _) => application.Exit(3));
        rig.Desktop.Allow("mute", "broken", "missing");
        (await rig.ExecuteAsync(new LaunchAction("nothing", []))).Refusal!.Code.ShouldBe(RefusalCode.PolicyDenied);
        (await rig.ExecuteAsync(new LaunchAction("missing", []))).Refusal!.Code.ShouldBe(RefusalCode.NotFound);
        (await rig.ExecuteAsync(new LaunchAction("mute", []))).Effect.ShouldBe(ActionEffect.Contradicted);
        (await rig.ExecuteAsync(new LaunchAction("broken", []))).Refusal!.Message.ShouldContain("exit code 3");
    }
}
