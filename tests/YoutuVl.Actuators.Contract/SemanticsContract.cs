using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Contract;

/// <summary>What acting through the accessibility interface does everywhere.</summary>
public abstract class SemanticsContract<TFixture>(TFixture fixture) : DesktopContract<TFixture>(fixture)
    where TFixture : ContractFixture
{
    [Fact]
    public async Task Invoke_OfAButton_PressesItOnce()
    {
        var before = await TextAsync(ContractWidget.PressDisplay);
        (await PerformAsync(ContractWidget.Button, new SemanticRequest.Invoke())).ShouldBe(SemanticOutcome.Done);
        await UntilTextAsync(ContractWidget.PressDisplay, Fixture.AfterPress(before));
    }

    [Fact]
    public async Task Toggle_OfACheckBox_ChangesItsState()
    {
        var before = (await FindAsync(ContractWidget.CheckBox)).Has(ElementStates.Checked);
        (await PerformAsync(ContractWidget.CheckBox, new SemanticRequest.Toggle())).ShouldBe(SemanticOutcome.Done);
        await UntilAsync(
            "the check box changed its state",
            async () => (await FindAsync(ContractWidget.CheckBox)).Has(ElementStates.Checked) != before);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("Hello wörld Привет 日本 😀")]
    [InlineData("")]
    public async Task SetText_OfAField_ReplacesItsText(string text)
    {
        (await PerformAsync(ContractWidget.TextField, new SemanticRequest.SetText(text))).ShouldBe(SemanticOutcome.Done);
        await UntilTextAsync(ContractWidget.TextField, text);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(80)]
    public async Task SetValue_OfASlider_MovesIt(double value)
    {
        (await PerformAsync(ContractWidget.Slider, new SemanticRequest.SetValue(value))).ShouldBe(SemanticOutcome.Done);
        await UntilAsync($"the slider is at {value}", async () => (await FindAsync(ContractWidget.Slider)).Range?.Current == value);
    }

    [Fact]
    public async Task Select_OfAnUnselectedItem_SelectsIt()
    {
        var item = await FindAsync(ContractWidget.Selectable);
        (await Session.Semantics.PerformAsync(item, new SemanticRequest.Select(true), Token)).ShouldBe(SemanticOutcome.Done);
        await UntilAsync("the item is selected", async () => (await RefreshedAsync(item)).Has(ElementStates.Selected));
    }

    [Fact]
    public async Task Expand_OfAComboBox_OpensAPopup()
    {
        var combo = await BringUpAsync(ContractWidget.ComboBox);
        (await Session.Semantics.PerformAsync(combo, new SemanticRequest.Expand(true), Token)).ShouldBe(SemanticOutcome.Done);
        await UntilAsync("a popup is open", async () => (await Session.Windows.ListAsync(Token)).Any(w => w.IsPopup));
        await PressChordAsync("Escape");
        await UntilAsync("the popup is closed", async () => !(await Session.Windows.ListAsync(Token)).Any(w => w.IsPopup));
    }

    [Fact]
    public async Task Focus_OfAField_GivesItTheFocus() => (await EmptyFieldAsync()).Offers(ElementActions.Focus).ShouldBeTrue();

    [Fact]
    public async Task Perform_OfWhatIsNotOffered_IsUnsupported()
    {
        (await PerformAsync(ContractWidget.Passive, new SemanticRequest.SetValue(1))).ShouldBe(SemanticOutcome.Unsupported);
        (await PerformAsync(ContractWidget.Passive, new SemanticRequest.Toggle())).ShouldBe(SemanticOutcome.Unsupported);
    }

    [Fact]
    public async Task Invoke_OfADisabledWidget_IsNotDone() =>
        (await PerformAsync(ContractWidget.Disabled, new SemanticRequest.Invoke())).ShouldBe(SemanticOutcome.Refused);

    [Fact]
    public async Task Refresh_OfAnElement_KeepsItsIdAndReadsItsState()
    {
        var box = await FindAsync(ContractWidget.CheckBox);
        (await Session.Semantics.PerformAsync(box, new SemanticRequest.Toggle(), Token)).ShouldBe(SemanticOutcome.Done);
        await UntilAsync("the refreshed check box changed", async () => (await RefreshedAsync(box)).Has(ElementStates.Checked) != box.Has(ElementStates.Checked));
        (await RefreshedAsync(box)).Id.ShouldBe(box.Id);
    }

    [Fact]
    public async Task HitTest_InTheMiddleOfAButton_FindsTheButton()
    {
        var button = await BringUpAsync(ContractWidget.Button);
        var keys = await Session.Semantics.HitTestAsync(button, CenterOf(button), Token);
        keys.ShouldContain(button.NativeKey!);
    }

    [Fact]
    public async Task Perform_AfterTheApplicationEnded_IsGone()
    {
        var application = await Session.Applications.LaunchAsync(Fixture.Programs.Extra, Token);
        var element = await UntilAsync(
            "the extra application has a showing element",
            async () => (await SnapshotAsync()).Elements.FirstOrDefault(e => e.ProcessId == application.ProcessId && e.Depth > 1 && e.Has(ElementStates.Showing)));
        (await Session.Applications.TerminateAsync(application.ProcessId, Token)).ShouldBeTrue();
        await UntilAsync("the element is gone", async () => await Session.Semantics.RefreshAsync(element, Token) is null);
        (await Session.Semantics.PerformAsync(element, new SemanticRequest.Focus(), Token)).ShouldBe(SemanticOutcome.Gone);
        (await Session.Semantics.ReadTextAsync(element, Token)).ShouldBeNull();
        (await Session.Semantics.HitTestAsync(element, new(1, 1), Token)).ShouldBeEmpty();
    }

    private async Task<SemanticOutcome> PerformAsync(ContractWidget widget, SemanticRequest request) =>
        await Session.Semantics.PerformAsync(await FindAsync(widget), request, Token);
}
