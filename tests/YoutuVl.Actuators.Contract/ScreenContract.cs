using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Contract;

/// <summary>What every screen does.</summary>
public abstract class ScreenContract<TFixture>(TFixture fixture) : DesktopContract<TFixture>(fixture)
    where TFixture : ContractFixture
{
    [Fact]
    public async Task Capture_OfTheScreen_IsAsLargeAsTheScreenAndOpaque()
    {
        using var frame = await Session.Screen.CaptureAsync(Token);
        frame.ScreenBounds.ShouldBe(Session.Screen.Bounds);
        (frame.Pixels.Width, frame.Pixels.Height).ShouldBe((Session.Screen.Bounds.Width, Session.Screen.Bounds.Height));
        frame.Pixels.Row(0)[3].ShouldBe((byte)255);
        frame.Pixels.Row(frame.Pixels.Height - 1)[^1].ShouldBe((byte)255);
    }

    [Fact]
    public async Task Capture_Twice_NeverGoesBack()
    {
        using var first = await Session.Screen.CaptureAsync(Token);
        using var second = await Session.Screen.CaptureAsync(Token);
        // An unchanged screen may be handed out again, then as the same frame.
        second.Id.Value.ShouldBeGreaterThanOrEqualTo(first.Id.Value);
        (second.Stamp >= first.Stamp).ShouldBeTrue();
    }

    [Fact]
    public async Task Dispose_OfOneOwner_LeavesTheOtherItsPixels()
    {
        var first = await Session.Screen.CaptureAsync(Token);
        using var second = first.Share();
        first.Dispose();
        Should.Throw<ObjectDisposedException>(() => first.Pixels.Row(0).Length);
        second.Pixels.Row(0).Length.ShouldBe(second.Pixels.Stride);
    }

    [Fact]
    public async Task Changes_AfterAWidgetRepainted_CoverTheWidget()
    {
        var box = await BringUpAsync(ContractWidget.CheckBox);
        using var before = await Session.Screen.CaptureAsync(Token);
        (await Session.Semantics.PerformAsync(box, new SemanticRequest.Toggle(), Token)).ShouldBe(SemanticOutcome.Done);
        await Session.Screen.WaitForChangeAsync(before.Stamp, Token);
        await UntilAsync(
            "the changes cover the check box",
            async () => (await Session.Screen.ChangesAsync(before.Stamp, Token)).Regions.Any(r => r.Overlaps(box.Bounds!.Value)));
        using var after = await Session.Screen.CaptureAsync(Token);
        (after.Stamp > before.Stamp).ShouldBeTrue();
    }

    [Fact]
    public async Task Changes_SinceNow_AreNoneOrLaterThanNow()
    {
        var now = (await Session.Screen.ChangesAsync(default, Token)).Now;
        var changes = await Session.Screen.ChangesAsync(now, Token);
        changes.Since.ShouldBe(now);
        changes.Any.ShouldBe(changes.Now > now);
    }

    [Fact]
    public async Task Capture_WithACancelledToken_IsCancelled() =>
        await Should.ThrowAsync<OperationCanceledException>(async () => await Session.Screen.CaptureAsync(new CancellationToken(true)));
}
