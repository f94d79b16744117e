using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Tests.Testing;

namespace YoutuVl.Perception.Tests.Observing;

[Collection(nameof(RentedBlocksCollection))]
public sealed class DesktopObserverTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Observe_FirstTime_EverythingChanged()
    {
        using var desktop = new FakeDesktop();
        using var observer = new DesktopObserver(desktop.Sources, null, new FakeTimeProvider());

        using var observation = await observer.ObserveAsync(ObservationRequest.Default, Token);

        observation.Sequence.ShouldBe(1);
        observation.Changes.Regions.ShouldBe([new ScreenRect(0, 0, 320, 240)]);
        observation.FrameHash.ShouldNotBe(0UL);
    }

    [Fact]
    public async Task Observe_NothingChanged_SameElementsSameHashSamePixels()
    {
        using var desktop = new FakeDesktop();
        desktop.Scene.AddWindow(1, "a", new ScreenRect(0, 0, 100, 100));
        desktop.Scene.Add(ElementRole.PasswordBox, "p", new ScreenRect(0, 0, 10, 10));
        desktop.Snapshot = new AccessibilitySnapshot { Elements = desktop.Scene.Elements };
        using var observer = new DesktopObserver(desktop.Sources, null, new FakeTimeProvider());
        using var first = await observer.ObserveAsync(ObservationRequest.Default, Token);
        var rented = PixelBuffer.RentedBlocks;

        using var second = await observer.ObserveAsync(ObservationRequest.Default, Token);

        second.Changes.Any.ShouldBeFalse();
        second.FrameHash.ShouldBe(first.FrameHash);
        second.Elements.ShouldBeSameAs(first.Elements);
        PixelBuffer.RentedBlocks.ShouldBe(rented);
    }

    [Fact]
    public async Task Observe_OneTileChanged_IsTheOnlyRegion()
    {
        using var desktop = new FakeDesktop();
        using var observer = new DesktopObserver(desktop.Sources, null, new FakeTimeProvider());
        using var first = await observer.ObserveAsync(ObservationRequest.Default, Token);
        var next = Scene.Frame(320, 240, id: 2);
        Scene.Paint(next.Pixels, new FrameRect(100, 100, 2, 2), 0xff112233);
        desktop.Show(next);

        using var second = await observer.ObserveAsync(ObservationRequest.Default, Token);

        second.Changes.Regions.ShouldBe([new ScreenRect(96, 96, 32, 32)]);
        second.Changes.Source.ShouldBe(ChangeSource.TileHash);
        second.Changes.Since.ShouldBe(first.Changes.Now);
        second.Changes.Now.ShouldBe(new ChangeStamp(2));
        second.FrameHash.ShouldNotBe(first.FrameHash);
    }

    [Fact]
    public async Task Observe_ScreenMovedWithEqualPixels_EverythingChanged()
    {
        using var desktop = new FakeDesktop();
        using var observer = new DesktopObserver(desktop.Sources, null, new FakeTimeProvider());
        using var first = await observer.ObserveAsync(ObservationRequest.Default, Token);
        desktop.Show(Scene.Frame(320, 240, id: 2, screen: new ScreenRect(-320, 0, 320, 240)));

        using var second = await observer.ObserveAsync(ObservationRequest.Default, Token);

        second.Changes.Regions.ShouldBe([new ScreenRect(-320, 0, 320, 240)]);
    }

    [Fact]
    public async Task Observe_WithoutPixels_AsksTheScreenForChanges()
    {
        using var desktop = new FakeDesktop();
        using var observer = new DesktopObserver(desktop.Sources, null, new FakeTimeProvider());

        using var observation = await observer.ObserveAsync(new ObservationRequest { Pixels = false }, Token);

        observation.Frame.ShouldBeNull();
        observation.FrameHash.ShouldBe(0UL);
        observation.Changes.Regions.ShouldBe([new ScreenRect(1, 2, 3, 4)]);
    }

    [Fact]
    public async Task Observe_TreeFails_TellsAndLeaksNoFrame()
    {
        using var desktop = new FakeDesktop { TreeError = new AccessibilityUnavailableException("no bus") };
        using var observer = new DesktopObserver(desktop.Sources, null, new FakeTimeProvider());
        var rented = PixelBuffer.RentedBlocks;

        await Should.ThrowAsync<AccessibilityUnavailableException>(async () => await observer.ObserveAsync(ObservationRequest.Default, Token));

        PixelBuffer.RentedBlocks.ShouldBe(rented);
    }

    [Fact]
    public async Task Dispose_AfterManyObservations_EveryBlockIsBack()
    {
        var rented = PixelBuffer.RentedBlocks;
        using (var desktop = new FakeDesktop())
        using (var observer = new DesktopObserver(desktop.Sources, null, new FakeTimeProvider()))
        {
            desktop.Scene.Add(ElementRole.PasswordBox, "p", new ScreenRect(0, 0, 10, 10));
            for (var i = 2; i < 30; i++)
            {
                desktop.Show(Scene.Frame(320, 240, id: i / 2));
                using var observation = await observer.ObserveAsync(ObservationRequest.Default, Token);
            }
        }

        PixelBuffer.RentedBlocks.ShouldBe(rented);
    }
}
