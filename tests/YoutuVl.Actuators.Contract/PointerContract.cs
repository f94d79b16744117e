using Shouldly;
using Xunit;
using YoutuVl.Actuators.Input;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Contract;

/// <summary>What every pointer does.</summary>
public abstract class PointerContract<TFixture>(TFixture fixture) : DesktopContract<TFixture>(fixture)
    where TFixture : ContractFixture
{
    [Fact]
    public async Task Click_OnAButton_PressesItOnce()
    {
        var button = await BringUpAsync(ContractWidget.Button);
        var before = await TextAsync(ContractWidget.PressDisplay);
        await ClickAsync(button);
        await UntilTextAsync(ContractWidget.PressDisplay, Fixture.AfterPress(before));
    }

    [Fact]
    public async Task Click_OnACheckBox_ChangesItAndNothingElse()
    {
        var box = await BringUpAsync(ContractWidget.CheckBox);
        var before = await CheckedAsync();
        await ClickAsync(box);
        await UntilAsync("the check box changed", async () => (await RefreshedAsync(box)).Has(ElementStates.Checked) != box.Has(ElementStates.Checked));
        var after = await CheckedAsync();
        before.Except(after).Concat(after.Except(before)).ShouldBe([box.NativeKey]);
    }

    [Fact]
    public async Task Drag_OfASlider_MovesIt()
    {
        var slider = await BringUpAsync(ContractWidget.Slider);
        var bounds = slider.Bounds!.Value;
        var start = slider.Range!.Value.Current;
        var middle = bounds.Center;
        await Session.Pointer.MoveAsync(middle, Token);
        await Session.Pointer.PressAsync(PointerButton.Left, Token);
        for (var step = 1; step <= 4; step++)
        {
            await Session.Pointer.MoveAsync(new ScreenPoint(middle.X + (step * bounds.Width / 12), middle.Y), Token);
        }

        await Session.Pointer.ReleaseAsync(PointerButton.Left, Token);
        await UntilAsync("the slider moved", async () => (await RefreshedAsync(slider)).Range!.Value.Current != start);
    }

    [Fact]
    public async Task Scroll_OverASlider_ChangesItAndBack()
    {
        var slider = await BringUpAsync(ContractWidget.Slider);
        await Session.Pointer.MoveAsync(CenterOf(slider), Token);
        await Session.Semantics.PerformAsync(slider, new Desktop.SemanticRequest.SetValue(40), Token);
        await UntilAsync("the slider is at 40", async () => (await RefreshedAsync(slider)).Range!.Value.Current == 40);
        await Session.Pointer.ScrollAsync(0, 2, Token);
        await UntilAsync("the wheel moved the slider", async () => (await RefreshedAsync(slider)).Range!.Value.Current != 40);
        await Session.Pointer.ScrollAsync(0, -2, Token);
        await UntilAsync("the wheel moved the slider back", async () => Math.Abs((await RefreshedAsync(slider)).Range!.Value.Current - 40) < 0.01);
    }

    [Fact]
    public async Task Move_ToAPoint_PutsThePointerThere()
    {
        var point = Session.Screen.Bounds.Center;
        await Session.Pointer.MoveAsync(point, Token);
        (await Session.Pointer.PositionAsync(Token)).ShouldBe(point);
    }

    [Fact]
    public async Task Move_OutsideTheScreen_IsAnErrorAndMovesNothing()
    {
        await Session.Pointer.MoveAsync(Session.Screen.Bounds.Center, Token);
        var outside = new ScreenPoint(Session.Screen.Bounds.Right, 10);
        await Should.ThrowAsync<CoordinateOutOfRangeException>(async () => await Session.Pointer.MoveAsync(outside, Token));
        (await Session.Pointer.PositionAsync(Token)).ShouldBe(Session.Screen.Bounds.Center);
    }

    [Fact]
    public async Task Dispose_OfASessionThatHoldsAButton_ReleasesIt()
    {
        var slider = await BringUpAsync(ContractWidget.Slider);
        await using (var other = await Fixture.OpenSessionAsync(Token))
        {
            await other.Pointer.MoveAsync(CenterOf(slider), Token);
            await other.Pointer.PressAsync(PointerButton.Left, Token);
        }

        // With the button still down the slider would follow this move, and the click below would be no click.
        await Session.Pointer.MoveAsync(new ScreenPoint(slider.Bounds!.Value.X + 2, CenterOf(slider).Y), Token);
        var box = await BringUpAsync(ContractWidget.CheckBox);
        await ClickAsync(box);
        await UntilAsync("the check box changed", async () => (await RefreshedAsync(box)).Has(ElementStates.Checked) != box.Has(ElementStates.Checked));
        (await RefreshedAsync(slider)).Range!.Value.Current.ShouldBeGreaterThan(slider.Range!.Value.Minimum + 10);
    }

    [Fact]
    public async Task ReleaseAll_WithNothingHeld_DoesNothing() => await Session.Pointer.ReleaseAllAsync();

    private async Task<List<string?>> CheckedAsync() =>
        [.. (await SnapshotAsync()).Elements.Where(e => e.Has(ElementStates.Checked)).Select(e => e.NativeKey)];
}
