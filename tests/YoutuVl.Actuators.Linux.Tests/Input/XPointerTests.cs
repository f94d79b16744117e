using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.Input;
using YoutuVl.Actuators.Linux.Tests.X11;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.Tests.Input;

public sealed class XPointerTests : IAsyncLifetime
{
    private readonly XServer _server = XServer.Start();
    private XInput _input = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IPointer Pointer => _input.Pointer;

    public ValueTask InitializeAsync()
    {
        _input = XInput.Open(_server.DisplayName, TimeProvider.System);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _input.DisposeAsync();
        _server.Dispose();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1279, 799)]
    [InlineData(12, 345)]
    public async Task MoveAsync_InsideTheScreen_IsThere(int x, int y)
    {
        await Pointer.MoveAsync(new ScreenPoint(x, y), Token);

        (await Pointer.PositionAsync(Token)).ShouldBe(new ScreenPoint(x, y));
    }

    [Theory]
    [InlineData(1280, 0)]
    [InlineData(0, -1)]
    public async Task MoveAsync_OutsideTheScreen_ThrowsAndStays(int x, int y)
    {
        await Pointer.MoveAsync(new ScreenPoint(5, 6), Token);

        CoordinateOutOfRangeException error = await Should.ThrowAsync<CoordinateOutOfRangeException>(
            () => Pointer.MoveAsync(new ScreenPoint(x, y), Token).AsTask());

        error.Allowed.ShouldContain("1280x800");
        (await Pointer.PositionAsync(Token)).ShouldBe(new ScreenPoint(5, 6));
    }

    [Fact]
    public async Task MoveAsync_Cancelled_DoesNothing()
    {
        await Pointer.MoveAsync(new ScreenPoint(5, 6), Token);

        await Should.ThrowAsync<OperationCanceledException>(
            () => Pointer.MoveAsync(new ScreenPoint(7, 8), new CancellationToken(canceled: true)).AsTask());

        (await Pointer.PositionAsync(Token)).ShouldBe(new ScreenPoint(5, 6));
    }

    [Fact]
    public void Open_ServerWithoutXTest_NamesTheExtension()
    {
        using XServer bare = XServer.Start("-extension", "XTEST");

        DisplayLostException error = Should.Throw<DisplayLostException>(() => XInput.Open(bare.DisplayName, TimeProvider.System));

        error.Message.ShouldContain("XTEST");
    }

    [Fact]
    public async Task ReleaseAllAsync_ServerGone_DoesNotThrow()
    {
        await Pointer.PressAsync(Actuators.Input.PointerButton.Left, Token);

        _server.Kill();

        await Should.NotThrowAsync(() => Pointer.ReleaseAllAsync().AsTask());
    }
}
