using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Tests.Testing;

namespace YoutuVl.Perception.Tests.Masking;

public sealed class ObserverMaskingTests
{
    private const uint Black = 0xff000000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Observe_ProtectedField_BlackInACopyAndUntouchedInTheOriginal()
    {
        using var desktop = new FakeDesktop();
        var frame = Scene.Frame(320, 240);
        desktop.Show(frame);
        var box = desktop.Scene.Add(ElementRole.PasswordBox, "Password", new ScreenRect(10, 10, 50, 20));
        desktop.Scene.Set(box with { Value = "hunter2", TextLength = 7 });
        using var observer = new DesktopObserver(desktop.Sources, null, new FakeTimeProvider());

        using var observation = await observer.ObserveAsync(ObservationRequest.Default, Token);

        observation.Elements[0].Value.ShouldBeNull();
        observation.Elements[0].TextLength.ShouldBeNull();
        Scene.PixelAt(observation.Frame!.Pixels, 10, 10).ShouldBe(Black);
        Scene.PixelAt(observation.Frame.Pixels, 59, 29).ShouldBe(Black);
        Scene.PixelAt(observation.Frame.Pixels, 60, 30).ShouldBe(0xffe8e8e8);
        Scene.PixelAt(frame.Pixels, 10, 10).ShouldBe(0xffe8e8e8);
        observation.FrameHash.ShouldBe(TileHashes.Of(observation.Frame.Pixels).Whole);
    }

    [Fact]
    public async Task Observe_TypingIntoAProtectedField_StillShowsAsAChange()
    {
        using var desktop = new FakeDesktop();
        desktop.Scene.Add(ElementRole.PasswordBox, "Password", new ScreenRect(32, 32, 32, 32));
        using var observer = new DesktopObserver(desktop.Sources, null, new FakeTimeProvider());
        using var first = await observer.ObserveAsync(ObservationRequest.Default, Token);
        var typed = Scene.Frame(320, 240, id: 2);
        Scene.Paint(typed.Pixels, new FrameRect(40, 40, 4, 4), Black);
        desktop.Show(typed);

        using var second = await observer.ObserveAsync(ObservationRequest.Default, Token);

        second.Changes.Regions.ShouldBe([new ScreenRect(32, 32, 32, 32)]);
        second.FrameHash.ShouldBe(first.FrameHash);
    }

    [Fact]
    public async Task Observe_SecretInWindowTitle_BlackensTheDecorationAndKeepsTheContent()
    {
        using var desktop = new FakeDesktop { Values = ["topsecret"] };
        desktop.Scene.AddWindow(1, "topsecret - editor", new ScreenRect(0, 0, 200, 100));
        using var observer = new DesktopObserver(desktop.Sources, desktop, new FakeTimeProvider());

        using var observation = await observer.ObserveAsync(ObservationRequest.Default, Token);

        observation.Windows[0].Title.ShouldBe("••• - editor");
        Scene.PixelAt(observation.Frame!.Pixels, 100, 5).ShouldBe(Black);
        Scene.PixelAt(observation.Frame.Pixels, 100, 50).ShouldBe(0xffe8e8e8);
    }

    [Fact]
    public async Task Observe_SecretInTitleDrawnByTheApplication_BlackensTheWholeWindow()
    {
        using var desktop = new FakeDesktop { Values = ["topsecret"] };
        var window = desktop.Scene.AddWindow(1, "topsecret", new ScreenRect(0, 0, 200, 100));
        desktop.Scene.SetWindow(window with { ContentBounds = window.Bounds });
        using var observer = new DesktopObserver(desktop.Sources, desktop, new FakeTimeProvider());

        using var observation = await observer.ObserveAsync(ObservationRequest.Default, Token);

        Scene.PixelAt(observation.Frame!.Pixels, 100, 50).ShouldBe(Black);
    }

    [Fact]
    public async Task Observe_SecretBecomesKnownLater_IsMaskedFromThenOnThoughNothingElseChanged()
    {
        using var desktop = new FakeDesktop();
        desktop.Scene.Add(ElementRole.Label, "topsecret", new ScreenRect(0, 0, 64, 32));
        desktop.Snapshot = new AccessibilitySnapshot { Elements = desktop.Scene.Elements };
        using var observer = new DesktopObserver(desktop.Sources, desktop, new FakeTimeProvider());
        using var before = await observer.ObserveAsync(ObservationRequest.Default, Token);

        desktop.Values = ["topsecret"];
        using var after = await observer.ObserveAsync(ObservationRequest.Default, Token);

        before.Elements[0].Name.ShouldBe("topsecret");
        after.Elements[0].Name.ShouldBe("•••");
        Scene.PixelAt(after.Frame!.Pixels, 1, 1).ShouldBe(Black);
    }

    [Fact]
    public async Task Observe_SecretInAGap_IsMasked()
    {
        using var desktop = new FakeDesktop { Values = ["topsecret"] };
        desktop.Snapshot = new AccessibilitySnapshot
        {
            Elements = desktop.Scene.Elements,
            Gaps = [new SnapshotGap("topsecret", 1, SnapshotGapReason.NotResponding, "topsecret did not answer.")],
        };
        using var observer = new DesktopObserver(desktop.Sources, desktop, new FakeTimeProvider());

        using var observation = await observer.ObserveAsync(ObservationRequest.Default, Token);

        observation.Gaps.ShouldHaveSingleItem().Detail.ShouldBe("••• did not answer.");
    }
}
