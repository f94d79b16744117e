using System.Runtime.InteropServices;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.Capture;
using YoutuVl.Actuators.Linux.Tests.X11;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.Tests.Capture;

public sealed class XScreenTests : IDisposable
{
    private static readonly ScreenRect Area = new(100, 200, 64, 48);
    private readonly XServer _server = XServer.Start();

    public static TheoryData<bool, bool> Ways => new() { { true, true }, { false, true }, { true, false }, { false, false } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task CaptureAsync_WindowOfKnownColor_ShowsItOpaqueAtItsPlace(bool shared, bool damage)
    {
        using XScreen screen = Open(shared, damage);
        using var window = new PaintedWindow(_server.DisplayName, Area, 0x0a141e);

        using ScreenFrame frame = await screen.CaptureAsync(Token);

        frame.ScreenBounds.ShouldBe(new ScreenRect(0, 0, 1280, 800));
        Pixel(frame, 100, 200).ShouldBe(0xff0a141eu);
        Pixel(frame, 163, 247).ShouldBe(0xff0a141eu);
        Pixel(frame, 164, 247).ShouldBe(0xff000000u);
        screen.SharesMemory.ShouldBe(shared);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task ChangesAsync_WindowAppears_CoversItAndNothingBefore(bool shared, bool damage)
    {
        using XScreen screen = Open(shared, damage);
        using ScreenFrame before = await screen.CaptureAsync(Token);
        (await screen.ChangesAsync(before.Stamp, Token)).Any.ShouldBeFalse();

        using var window = new PaintedWindow(_server.DisplayName, Area, 0xff0000);
        ScreenChanges changes = await screen.ChangesAsync(before.Stamp, Token);

        changes.Any.ShouldBeTrue();
        changes.Source.ShouldBe(damage ? ChangeSource.Damage : ChangeSource.TileHash);
        changes.Regions.Aggregate(default(ScreenRect), (all, one) => all.Union(one)).Contains(Area).ShouldBeTrue();
        changes.Regions.Sum(region => region.Area).ShouldBeLessThan(1280 * 800 / 4);
        (await screen.ChangesAsync(changes.Now, Token)).Any.ShouldBeFalse();
    }

    [Fact]
    public async Task CaptureAsync_ServerWithoutExtensions_FallsBack()
    {
        using XServer bare = XServer.Start("-extension", "MIT-SHM", "-extension", "DAMAGE");
        using XScreen screen = XScreen.Open(bare.DisplayName);
        using ScreenFrame before = await screen.CaptureAsync(Token);
        using var window = new PaintedWindow(bare.DisplayName, Area, 0x0a141e);

        using ScreenFrame after = await screen.CaptureAsync(Token);

        (screen.SharesMemory, screen.ChangeSource).ShouldBe((false, ChangeSource.TileHash));
        Pixel(after, 100, 200).ShouldBe(0xff0a141eu);
        (after.Stamp > before.Stamp).ShouldBeTrue();
    }

    [Fact]
    public async Task CaptureAsync_NothingChanged_SharesThePixels()
    {
        using XScreen screen = Open(true, true);
        using ScreenFrame first = await screen.CaptureAsync(Token);
        using ScreenFrame second = await screen.CaptureAsync(Token);

        second.Id.ShouldBe(first.Id);
        MemoryMarshal.GetReference(second.Pixels.Pixels).ShouldBe(MemoryMarshal.GetReference(first.Pixels.Pixels));
        System.Runtime.CompilerServices.Unsafe.AreSame(
            ref MemoryMarshal.GetReference(second.Pixels.Pixels), ref MemoryMarshal.GetReference(first.Pixels.Pixels)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task WaitForChangeAsync_DrawnLater_Wakes(bool shared, bool damage)
    {
        using XScreen screen = Open(shared, damage);
        using ScreenFrame before = await screen.CaptureAsync(Token);
        Task<ChangeStamp> waiting = screen.WaitForChangeAsync(before.Stamp, Token).AsTask();
        waiting.IsCompleted.ShouldBeFalse();

        using var window = new PaintedWindow(_server.DisplayName, Area, 0xff0000);

        (await waiting.WaitAsync(TestTimeouts.Reasonable, Token) > before.Stamp).ShouldBeTrue();
    }

    [Fact]
    public async Task WaitForChangeAsync_SamePlaceDrawnAgain_WakesAgain()
    {
        using XScreen screen = Open(true, true);
        ChangeStamp stamp = (await screen.ChangesAsync(default, Token)).Now;
        for (uint round = 0; round < 20; round++)
        {
            using var window = new PaintedWindow(_server.DisplayName, Area, 0x100000 + round);
            stamp = await screen.WaitForChangeAsync(stamp, Token).AsTask().WaitAsync(TestTimeouts.Reasonable, Token);
            using ScreenFrame frame = await screen.CaptureAsync(Token);
            Pixel(frame, 110, 210).ShouldBe(0xff100000u + round);
            stamp = frame.Stamp;
        }
    }

    [Fact]
    public async Task WaitForChangeAsync_ServerKilled_SaysTheDisplayIsLost()
    {
        using XScreen screen = Open(true, true);
        ChangeStamp now = (await screen.ChangesAsync(default, Token)).Now;
        Task<ChangeStamp> waiting = screen.WaitForChangeAsync(now, Token).AsTask();

        _server.Kill();

        DisplayLostException error = await Should.ThrowAsync<DisplayLostException>(() => waiting.WaitAsync(TestTimeouts.Reasonable, Token));
        error.Display.ShouldBe(_server.DisplayName);
        await Should.ThrowAsync<DisplayLostException>(() => screen.CaptureAsync(Token).AsTask());
        Should.Throw<DisplayLostException>(() => screen.Bounds);
    }

    [Fact]
    public async Task Dispose_AfterCaptures_ReturnsEveryBuffer()
    {
        int before = PixelBuffer.RentedBlocks;
        using (XScreen screen = Open(true, true))
        {
            using var window = new PaintedWindow(_server.DisplayName, Area, 0xff0000);
            (await screen.CaptureAsync(Token)).Dispose();
            window.Unmap();
            (await screen.CaptureAsync(Token)).Dispose();
        }

        // Other tests of this process may hold a buffer for a moment.
        await Eventually.BecomesTrueAsync(() => PixelBuffer.RentedBlocks <= before, "every buffer is back in the pool", Token);
    }

    private static uint Pixel(ScreenFrame frame, int x, int y) => MemoryMarshal.Cast<byte, uint>(frame.Pixels.Row(y))[x];

    private XScreen Open(bool shared, bool damage) =>
        XScreen.Open(_server.DisplayName, new XScreenOptions { UseSharedMemory = shared, UseDamage = damage });
}
