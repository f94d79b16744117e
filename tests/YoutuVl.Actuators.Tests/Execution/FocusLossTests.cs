using System.Diagnostics.CodeAnalysis;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Actuators.Testing.Widgets;

namespace YoutuVl.Actuators.Tests.Execution;

/// <summary>The keyboard focus goes elsewhere while keys are on their way.</summary>
public sealed class FocusLossTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("0123456789", 20));

    [Fact]
    public async Task Type_WhileAnotherWindowTakesTheFocus_StopsAndSaysHowMuchWasTyped()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var box = rig.Add(new TextBox("Name"));
        TextBox? stolen = null;
        AfterCharacters(rig, 40, () => stolen = OpenThief(rig));

        var result = await rig.ExecuteAsync(new TypeAction(Long, ExecutorRig.Named("Name")));

        (result.Refusal!.Code, result.Effect).ShouldBe((RefusalCode.NotActionable, ActionEffect.Partial));
        result.Refusal.Message.ShouldContain("'Chat'");
        result.Refusal.Message.ShouldContain("64 of 200 characters");
        box.Text.ShouldBe(Long[..40]);
        stolen!.Text.Length.ShouldBe(24);
    }

    [Fact]
    public async Task Type_WhileADialogOfTheApplicationPopsUp_StopsAndNamesTheDialog()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("Name"));
        AfterCharacters(rig, 32, () => rig.Application.OpenDialog(rig.Window, "Connection lost", 200, 100));
        var result = await rig.ExecuteAsync(new TypeAction(Long, ExecutorRig.Named("Name")));
        result.Refusal!.Message.ShouldContain("'Connection lost'");
        result.Refusal.Message.ShouldContain("32 of 200");
    }

    [Fact]
    public async Task Type_WhileTheFocusMovesToAnotherField_StopsAndNamesTheField()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("Name"));
        var other = rig.Add(new TextBox("Comment"));
        AfterCharacters(rig, 32, other.Focus);
        var result = await rig.ExecuteAsync(new TypeAction(Long, ExecutorRig.Named("Name")));
        result.Refusal!.Message.ShouldContain("'Comment'");
        other.Text.ShouldBeEmpty();
    }

    [Fact]
    public async Task Type_TextWithTabs_MayGoFromFieldToField()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var (first, second) = (rig.Add(new TextBox("First")), rig.Add(new TextBox("Second")));
        var result = await rig.ExecuteAsync(new TypeAction("one\ttwo", ExecutorRig.Named("First")));
        (first.Text, second.Text, result.Refusal).ShouldBe(("one", "two", null));
    }

    [Fact]
    public async Task Type_WithoutATarget_GoesOnlyToTheWindowThatWasActive()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("Name")).Focus();
        TextBox? stolen = null;
        rig.Desktop.After(DesktopOperation.ListWindows, () => stolen = OpenThief(rig));
        var result = await rig.ExecuteAsync(new TypeAction("secret thoughts"));
        (result.Refusal!.Code, result.Effect, result.Route).ShouldBe((RefusalCode.NotActionable, ActionEffect.Refused, ActionRoute.None));
        stolen!.Text.ShouldBeEmpty();
    }

    [Fact]
    public async Task Key_WhileAnotherWindowTakesTheFocus_IsNotPressed()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("Name")).Focus();
        rig.Desktop.After(DesktopOperation.ListWindows, () => OpenThief(rig));
        var result = await rig.ExecuteAsync(new KeyAction(KeyChord.Parse("Ctrl+W")));
        result.Refusal!.Code.ShouldBe(RefusalCode.NotActionable);
        result.Refusal.Message.ShouldContain("'Chat'");
        rig.Desktop.Input.Events.ShouldNotContain(e => e.Kind == InputEventKind.KeyDown);
    }

    [Fact]
    public async Task Key_Repeated_MayCloseOneDialogAfterTheOther()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var outer = rig.Application.OpenDialog(rig.Window, "Outer", 300, 200);
        rig.Application.OpenDialog(outer, "Inner", 200, 100);
        await rig.ExecuteAsync(new KeyAction(KeyChord.Parse("Escape"), Repeat: 2));
        rig.Application.Windows.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task FillSecret_WhileAnotherWindowTakesTheFocus_GivesItNothing()
    {
        await using var rig = await ExecutorRig.CreateAsync(o => o.Secrets = new OneSecret());
        rig.Add(new PasswordBox("Password") { Ignores = IgnoredInput.Semantic });
        TextBox? stolen = null;
        rig.Desktop.After(DesktopOperation.KeyRelease, () => rig.Desktop.After(DesktopOperation.KeyRelease, () => stolen = OpenThief(rig)));
        var result = await rig.ExecuteAsync(new FillSecretAction("login", ExecutorRig.Named("Password")) { Route = RoutePreference.Injected });
        result.Refusal!.Code.ShouldBe(RefusalCode.NotActionable);
        stolen!.Text.ShouldBeEmpty();
        System.Text.Json.JsonSerializer.Serialize(result).ShouldNotContain(OneSecret.Value);
    }

    [Fact]
    public async Task Type_WhileTheFocusBouncesForEver_RefusesInsteadOfTypingElsewhere()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("Name"));
        var thief = OpenThief(rig);
        var thiefWindow = rig.Desktop.Applications[^1].Windows[0];
        using var bouncing = rig.Desktop.Every(TimeSpan.FromMilliseconds(1), thiefWindow.Activate);
        var result = await rig.ExecuteAsync(new TypeAction(Long, ExecutorRig.Named("Name")));
        result.Refusal!.Code.ShouldBe(RefusalCode.NotActionable);
        thief.Text.Length.ShouldBeLessThanOrEqualTo(32);
    }

    [Fact]
    public async Task Type_WhenTheWindowClosesMidway_SaysSo()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var dialog = rig.Application.OpenDialog(rig.Window, "Find", 200, 100);
        dialog.Add(new TextBox("Find what"));
        AfterCharacters(rig, 32, dialog.Close);
        var result = await rig.ExecuteAsync(new TypeAction(Long, ExecutorRig.Named("Find what")));
        result.Refusal!.Code.ShouldBe(RefusalCode.NotActionable);
        result.Refusal.Message.ShouldContain("32 of 200");
    }

    private static TextBox OpenThief(ExecutorRig rig)
    {
        MemoryWindow window = rig.Desktop.StartApplication("chat").OpenWindow("Chat", 200, 100);
        var box = window.Add(new TextBox("Message"));
        box.Focus();
        return box;
    }

    private static void AfterCharacters(ExecutorRig rig, int count, Action action) => rig.Desktop.After(
        DesktopOperation.TypeCharacter,
        () =>
        {
            if (count > 1)
            {
                AfterCharacters(rig, count - 1, action);
            }
            else
            {
                action();
            }
        });

    private sealed class OneSecret : ISecretSource
    {
        public const string Value = "hunter2!";

        public bool TryGet(string name, [NotNullWhen(true)] out string? value)
        {
            value = name == "login" ? Value : null;
            return value is not null;
        }
    }
}
