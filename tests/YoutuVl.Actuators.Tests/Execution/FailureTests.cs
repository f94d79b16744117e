using System.Diagnostics.CodeAnalysis;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Tests.Execution;

public sealed class FailureTests
{
    [Theory]
    [InlineData(RefusalCode.PolicyDenied)]
    [InlineData(RefusalCode.ApprovalRequired)]
    [InlineData(RefusalCode.BudgetExhausted)]
    [InlineData(RefusalCode.Stopped)]
    [InlineData(RefusalCode.SessionLocked)]
    [InlineData(RefusalCode.UipiBlocked)]
    public async Task Guard_ThatRefuses_KeepsTheActionFromBeingDelivered(RefusalCode code)
    {
        var guard = new FixedGuard(new Refusal(code, "no"));
        await using var rig = await ExecutorRig.CreateAsync(o => o.Guard = guard);
        var clicks = 0;
        rig.Add(new Button("Delete")).Clicked += (_, _) => clicks++;
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Delete")));
        (result.Refusal!.Code, result.Effect, result.Route, clicks).ShouldBe((code, ActionEffect.Refused, ActionRoute.None, 0));
        (guard.Seen!.Element!.Name, guard.Seen.Window!.Title).ShouldBe(("Delete", "Demo"));
    }

    [Fact]
    public async Task Guard_OfABarePoint_SeesTheElementBeneath()
    {
        var guard = new FixedGuard(null);
        await using var rig = await ExecutorRig.CreateAsync(o => o.Guard = guard);
        var button = rig.Add(new Button("Delete"));
        var result = await rig.ExecuteAsync(new ClickAction(new PointTarget(button.Bounds!.Value.Center)));
        guard.Seen!.Element!.Name.ShouldBe("Delete");
        result.Resolution!.Element.ShouldBeNull();
    }

    [Fact]
    public async Task Guard_IsAskedAboutEveryAction()
    {
        var guard = new FixedGuard(new Refusal(RefusalCode.PolicyDenied, "no"));
        await using var rig = await ExecutorRig.CreateAsync(o => o.Guard = guard);
        foreach (var action in new AgentAction[]
        {
            new WaitAction(TimeSpan.Zero), new ReadClipboardAction(), new LaunchAction("x", []), new AssertAction(new WindowExists(TextPattern.Exact("x"))),
            new KeyAction(KeyChord.Parse("Enter")), new CloseWindowAction(new WindowTarget()), new TypeAction("x"),
        })
        {
            (await rig.ExecuteAsync(action)).Refusal!.Code.ShouldBe(RefusalCode.PolicyDenied, action.Verb);
        }
    }

    [Fact]
    public async Task Application_ThatClosesMidAction_IsLost()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("Name"));
        rig.Desktop.Before(DesktopOperation.TypeCharacter, () => rig.Application.Exit());
        var result = await rig.ExecuteAsync(new TypeAction("hello", ExecutorRig.Named("Name")));
        result.Refusal!.Code.ShouldBe(RefusalCode.ApplicationLost);
        result.Refusal.Message.ShouldContain("'demo' closed");
    }

    [Fact]
    public async Task Application_ThatHangs_IsLost()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new CheckBox("Wrap"));
        rig.Desktop.Before(DesktopOperation.Semantic, rig.Application.Hang);
        var result = await rig.ExecuteAsync(new ToggleAction(ExecutorRig.Named("Wrap")));
        result.Refusal!.Code.ShouldBe(RefusalCode.ApplicationLost);
        result.Refusal.Message.ShouldContain("stopped answering");
    }

    [Theory]
    [InlineData(DesktopOperation.Snapshot)]
    [InlineData(DesktopOperation.PointerMove)]
    [InlineData(DesktopOperation.PointerPress)]
    public async Task Display_ThatGoesAwayMidAction_IsLost(DesktopOperation moment)
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Save"));
        rig.Desktop.Before(moment, rig.Desktop.LoseDisplay);
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")) { Route = RoutePreference.Injected });
        result.Refusal!.Code.ShouldBe(RefusalCode.DesktopLost);
    }

    [Fact]
    public async Task Accessibility_ThatGoesAway_IsADesktopLost()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Desktop.LoseAccessibility();
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Save")));
        result.Refusal!.Code.ShouldBe(RefusalCode.DesktopLost);
    }

    [Fact]
    public async Task Action_ThatTakesTooLong_ExhaustsItsBudget()
    {
        await using var rig = await ExecutorRig.CreateAsync(o => o.Limits = ExecutorRig.Quick with { Action = TimeSpan.FromMilliseconds(200) });
        var start = new PointTarget(new ScreenPoint(10, 10));
        var path = Enumerable.Range(0, 100).Select(i => (Target)new PointTarget(new ScreenPoint(10, 10 + (i % 2 * 600)))).Prepend(start).ToList();
        var result = await rig.ExecuteAsync(new DragAction(path));
        (result.Refusal!.Code, result.Route, result.Effect).ShouldBe((RefusalCode.BudgetExhausted, ActionRoute.Injected, ActionEffect.Unverifiable));
        rig.Desktop.Input.Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancellation_WhileDragging_ReleasesButtonsAndModifiersFirst()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        using var cancel = new CancellationTokenSource();
        rig.Desktop.After(DesktopOperation.PointerPress, cancel.Cancel);
        var path = new Target[] { new PointTarget(new ScreenPoint(10, 10)), new PointTarget(new ScreenPoint(900, 10)) };
        await Should.ThrowAsync<OperationCanceledException>(() => rig.ExecuteAsync(new DragAction(path, PointerButton.Left, KeyModifiers.Shift), cancel.Token));
        rig.Desktop.Input.Held.ShouldBeEmpty();
        rig.Desktop.Input.Events.ShouldContain(e => e.Kind == InputEventKind.KeyUp && e.Name == "Shift");
    }

    [Fact]
    public async Task Cancellation_WhileHoldingAKey_ReleasesIt()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        using var cancel = new CancellationTokenSource();
        rig.Desktop.After(DesktopOperation.KeyPress, cancel.Cancel);
        await Should.ThrowAsync<OperationCanceledException>(
            () => rig.ExecuteAsync(new HoldKeyAction(KeyChord.Parse("Ctrl+A"), TimeSpan.FromSeconds(20)), cancel.Token));
        rig.Desktop.Input.Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Assert_ThatFails_SaysWhatWasSeen()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("Total") { Text = "41" });
        var result = await rig.ExecuteAsync(new AssertAction(new ElementHasText(ExecutorRig.Named("Total"), TextPattern.Exact("42"))));
        result.Refusal!.Code.ShouldBe(RefusalCode.ConditionFailed);
        result.Refusal.Message.ShouldContain("shows '41'");
        (await rig.ExecuteAsync(new WaitForAction(new WindowExists(TextPattern.Exact("Demo"))))).Effect.ShouldBe(ActionEffect.Confirmed);
    }

    [Theory]
    [MemberData(nameof(WrongActions))]
    public async Task Action_ThatIsWrongItself_IsInvalid(AgentAction action)
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("Name"));
        (await rig.ExecuteAsync(action)).Refusal!.Code.ShouldBe(RefusalCode.InvalidAction);
    }

    public static TheoryData<AgentAction> WrongActions() =>
    [
        new ClickAction(ExecutorRig.Named("Name"), Count: 4),
        new DragAction([ExecutorRig.Named("Name")]),
        new ScrollAction(),
        new KeyAction(default),
        new KeyAction(KeyChord.Parse("A"), Repeat: 0),
        new HoldKeyAction(KeyChord.Parse("A"), TimeSpan.FromMinutes(1)),
        new WaitAction(TimeSpan.FromHours(1)),
        new TypeAction("bell\a"),
        new SetValueAction(ExecutorRig.Named("Name"), double.NaN),
        new ResizeWindowAction(new WindowTarget(), 0, 5),
        new LaunchAction(" ", []),
        new FillSecretAction("missing", ExecutorRig.Named("Name")),
    ];

    [Fact]
    public async Task FillSecret_IntoAProtectedField_IsConfirmedWithoutTellingTheValue()
    {
        await using var rig = await ExecutorRig.CreateAsync(o => o.Secrets = new OneSecret());
        var box = rig.Add(new PasswordBox("Password"));
        var result = await rig.ExecuteAsync(new FillSecretAction("login", ExecutorRig.Named("Password")));
        box.Text.ShouldBe(OneSecret.Value);
        result.Refusal.ShouldBeNull();
        System.Text.Json.JsonSerializer.Serialize(result).ShouldNotContain(OneSecret.Value);
    }

    [Fact]
    public async Task FillSecret_IntoAnOpenField_IsHiddenInLaterResults()
    {
        await using var rig = await ExecutorRig.CreateAsync(o => o.Secrets = new OneSecret());
        rig.Add(new TextBox("Key"));
        var filled = await rig.ExecuteAsync(new FillSecretAction("login", ExecutorRig.Named("Key")));
        var read = await rig.ExecuteAsync(new ReadAction(ExecutorRig.Named("Key")));
        (filled.Effect, read.Text).ShouldBe((ActionEffect.Confirmed, "•••"));
        System.Text.Json.JsonSerializer.Serialize(new[] { filled, read }).ShouldNotContain(OneSecret.Value);
    }

    [Fact]
    public async Task Guard_ThatRefusesTheDrop_KeepsTheButtonUp()
    {
        await using var rig = await ExecutorRig.CreateAsync(o => o.Guard = new NameGuard("Trash"));
        rig.Add(new Button("Letter"));
        rig.Add(new Button("Trash"));
        var result = await rig.ExecuteAsync(new DragAction([ExecutorRig.Named("Letter"), ExecutorRig.Named("Trash")]));
        (result.Refusal!.Code, result.Effect, result.Route).ShouldBe((RefusalCode.PolicyDenied, ActionEffect.Refused, ActionRoute.None));
        rig.Desktop.Input.Events.ShouldNotContain(e => e.Kind == InputEventKind.ButtonDown);
    }

    private sealed class NameGuard(string forbidden) : IActionGuard
    {
        public ValueTask<Refusal?> CheckAsync(GuardRequest request, CancellationToken cancellationToken) =>
            new(request.Element?.Name == forbidden ? new Refusal(RefusalCode.PolicyDenied, "no") : null);
    }

    private sealed class FixedGuard(Refusal? refusal) : IActionGuard
    {
        public GuardRequest? Seen { get; private set; }

        public ValueTask<Refusal?> CheckAsync(GuardRequest request, CancellationToken cancellationToken)
        {
            Seen = request;
            return new(refusal);
        }
    }

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
