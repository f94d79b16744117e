using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Tests.Execution;

public sealed class EffectTests
{
    [Fact]
    public async Task Click_ThatChangesNothing_IsASuspectedNoOp()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Dead") { Ignores = IgnoredInput.All });
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Dead")));
        (result.Effect, result.Route, result.IsFailure).ShouldBe((ActionEffect.SuspectedNoOp, ActionRoute.Semantic, true));
    }

    [Fact]
    public async Task Click_ThatChangesSomethingUnpromised_IsUnverifiableWithEvidence()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var label = rig.Add(new Label("0"));
        rig.Add(new Button("Count")).Clicked += (_, _) => label.Name = "1";
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Count")));
        result.Effect.ShouldBe(ActionEffect.Unverifiable);
        result.Evidence.ShouldContain(e => e.Contains("is now named '1'"));
    }

    [Fact]
    public async Task Click_WhoseExpectationComesTrueLater_IsConfirmed()
    {
        await using var rig = await ExecutorRig.CreateAsync(o => o.Limits = ExecutorRig.Quick with { Expectation = TimeSpan.FromSeconds(60) });
        var label = rig.Add(new Label("Working"));
        rig.Add(new Button("Go") { Delay = TimeSpan.FromMilliseconds(250) }).Clicked += (_, _) => label.Name = "Done";
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Go")) { Expect = new ElementExists(ExecutorRig.Named("Done")) });
        result.Effect.ShouldBe(ActionEffect.Confirmed);
        result.Evidence[0].ShouldContain("'Done' is visible");
    }

    [Fact]
    public async Task Click_WhoseExpectationStaysFalse_IsContradicted()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Button("Go"));
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Go")) { Expect = new WindowExists(TextPattern.Exact("Result")) });
        result.Effect.ShouldBe(ActionEffect.Contradicted);
        result.Evidence[0].ShouldContain("the windows are 'Demo'");
    }

    [Fact]
    public async Task Click_OnAMenu_IsConfirmedByItsItems()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new MenuBar()).AddMenu("File").Add(new MenuItem("Quit"));
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("File")));
        result.Effect.ShouldBe(ActionEffect.Confirmed);
        result.Evidence[0].ShouldContain("opened");
    }

    [Fact]
    public async Task Type_IntoAFieldThatCutsTheText_IsPartial()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("Code") { MaxLength = 3 });
        var result = await rig.ExecuteAsync(new TypeAction("12345", ExecutorRig.Named("Code")));
        result.Effect.ShouldBe(ActionEffect.Partial);
        result.Evidence[0].ShouldContain("only 3 of 5 characters");
    }

    [Fact]
    public async Task Type_IntoAFieldThatIgnoresTheKeyboard_IsASuspectedNoOp()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new TextBox("Code") { Ignores = IgnoredInput.Keyboard });
        var result = await rig.ExecuteAsync(new TypeAction("12345", ExecutorRig.Named("Code")));
        result.Effect.ShouldBe(ActionEffect.SuspectedNoOp);
    }

    [Fact]
    public async Task SetText_OnAFieldThatOnlySaysDone_IsTypedInstead()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var box = rig.Add(new TextBox("Name") { Ignores = IgnoredInput.Semantic });
        var result = await rig.ExecuteAsync(new SetTextAction(ExecutorRig.Named("Name"), "Ada"));
        (box.Text, result.Route, result.Effect).ShouldBe(("Ada", ActionRoute.Injected, ActionEffect.Confirmed));
    }

    [Fact]
    public async Task Toggle_ThatDoesNotHappen_IsASuspectedNoOp()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new CheckBox("Wrap") { Ignores = IgnoredInput.All });
        var result = await rig.ExecuteAsync(new ToggleAction(ExecutorRig.Named("Wrap"), State: true));
        result.Effect.ShouldBe(ActionEffect.SuspectedNoOp);
    }

    [Fact]
    public async Task Toggle_ToTheStateItHas_DoesNothingAndIsConfirmed()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        var box = rig.Add(new CheckBox("Wrap"));
        (await rig.ExecuteAsync(new ToggleAction(ExecutorRig.Named("Wrap"), State: true))).Effect.ShouldBe(ActionEffect.Confirmed);
        box.IsChecked.ShouldBeTrue();
        var again = await rig.ExecuteAsync(new ToggleAction(ExecutorRig.Named("Wrap"), State: true));
        (again.Effect, again.Route, box.IsChecked).ShouldBe((ActionEffect.Confirmed, ActionRoute.None, true));
    }

    [Fact]
    public async Task Settling_UnderASpinner_IsBounded()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new Spinner("Busy", TimeSpan.FromMilliseconds(16)));
        var label = rig.Add(new Label("0"));
        rig.Add(new Button("Count")).Clicked += (_, _) => label.Name = "1";
        var result = await rig.ExecuteAsync(new ClickAction(ExecutorRig.Named("Count")));
        result.Timings.Settle.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        result.Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task EveryResult_HasStageTimingsThatAddUp()
    {
        await using var rig = await ExecutorRig.CreateAsync();
        rig.Add(new CheckBox("Wrap"));
        var timings = (await rig.ExecuteAsync(new ToggleAction(ExecutorRig.Named("Wrap", ElementRole.CheckBox)))).Timings;
        var sum = timings.Resolve + timings.Actionable + timings.Perform + timings.Settle + timings.Verify;
        sum.ShouldBeLessThanOrEqualTo(timings.Total);
        timings.Perform.ShouldBeGreaterThan(TimeSpan.Zero);
    }
}
