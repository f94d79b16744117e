using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.Tests.X11;
using YoutuVl.Actuators.Linux.Windows;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.Tests.Windows;

public sealed class XWindowsTests : IAsyncLifetime
{
    private TestDesktop _desktop = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private XWindows Windows => _desktop.Windows;

    public async ValueTask InitializeAsync() => _desktop = await TestDesktop.StartAsync(Token);

    public ValueTask DisposeAsync() => _desktop.DisposeAsync();

    [Fact]
    public async Task ListAsync_Terminal_HasTitleClassProcessAndRectangles()
    {
        LaunchedApplication launched = await _desktop.LaunchAsync("xterm", "-T", "Größe 漢字", "-geometry", "60x20+200+100");

        WindowInfo window = await _desktop.WaitForWindowAsync(info => info.Title == "Größe 漢字", "titled so");

        window.Application.ShouldBe("XTerm");
        window.ProcessId.ShouldBe(launched.ProcessId);
        window.State.ShouldBe(WindowState.Normal);
        window.IsPopup.ShouldBeFalse();
        window.Bounds.Contains(window.ContentBounds).ShouldBeTrue();
        window.Bounds.Height.ShouldBeGreaterThan(window.ContentBounds.Height);
        (window.Bounds.X, window.Bounds.Y).ShouldBe((200, 100));
    }

    [Fact]
    public async Task ActivateAsync_LowerOfTwo_IsActiveAndOnTop()
    {
        (WindowInfo first, WindowInfo second) = await OpenTwoAsync();

        foreach (WindowInfo window in (WindowInfo[])[first, second, first])
        {
            (await Windows.ActivateAsync(window.Id, Token)).ShouldBeTrue();
            IReadOnlyList<WindowInfo> list = await Windows.ListAsync(Token);
            list.Single(info => info.IsActive).Id.ShouldBe(window.Id);
            list.Where(info => info.Application == "XTerm").MaxBy(info => info.StackIndex)!.Id.ShouldBe(window.Id);
        }
    }

    [Fact]
    public async Task AtPointAsync_TwoOverlap_FindsTheUpperOne()
    {
        (WindowInfo first, WindowInfo second) = await OpenTwoAsync();
        await Windows.MoveAsync(first.Id, new ScreenPoint(50, 50), Token);
        await Windows.MoveAsync(second.Id, new ScreenPoint(60, 60), Token);

        await Windows.ActivateAsync(first.Id, Token);
        (await Windows.AtPointAsync(new ScreenPoint(100, 100), Token))!.Id.ShouldBe(first.Id);
        await Windows.ActivateAsync(second.Id, Token);
        (await Windows.AtPointAsync(new ScreenPoint(100, 100), Token))!.Id.ShouldBe(second.Id);
        (await Windows.AtPointAsync(new ScreenPoint(1270, 790), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task AtPointAsync_PopupOverWindow_FindsThePopup()
    {
        WindowInfo window = await _desktop.LaunchActiveAsync("Mousepad", "mousepad", "--disable-server");
        await Windows.SetStateAsync(window.Id, WindowState.Maximized, Token);

        // A right click in the text opens the editor's context menu.
        await _desktop.Input.Pointer.MoveAsync(new ScreenPoint(400, 400), Token);
        await _desktop.Input.Pointer.PressAsync(Actuators.Input.PointerButton.Right, Token);
        await _desktop.Input.Pointer.ReleaseAsync(Actuators.Input.PointerButton.Right, Token);
        WindowInfo menu = await _desktop.WaitForWindowAsync(info => info.IsPopup && info.Bounds.Height > 50, "a menu");

        (await Windows.AtPointAsync(menu.Bounds.Center, Token))!.Id.ShouldBe(menu.Id);
        menu.StackIndex.ShouldBeGreaterThan(window.StackIndex);
    }

    [Fact]
    public async Task MoveAsync_Terminal_OuterCornerIsThere()
    {
        WindowInfo window = await OpenAsync("one");

        (await Windows.MoveAsync(window.Id, new ScreenPoint(321, 123), Token)).ShouldBeTrue();

        WindowInfo moved = await FindAsync(window.Id);
        (moved.Bounds.X, moved.Bounds.Y).ShouldBe((321, 123));
    }

    [Fact]
    public async Task ResizeAsync_TerminalWithCharacterCells_IsAsNearAsItAllows()
    {
        WindowInfo window = await OpenAsync("one");

        bool done = await Windows.ResizeAsync(window.Id, 400, 300, Token);

        ScreenRect content = (await FindAsync(window.Id)).ContentBounds;
        content.Width.ShouldBeInRange(390, 400);
        content.Height.ShouldBeInRange(287, 300);
        done.ShouldBeTrue($"the content is {content}");
    }

    [Theory]
    [InlineData(WindowState.Maximized)]
    [InlineData(WindowState.FullScreen)]
    [InlineData(WindowState.Minimized)]
    public async Task SetStateAsync_ThereAndBack_HasTheState(WindowState state)
    {
        WindowInfo window = await _desktop.LaunchActiveAsync("Mousepad", "mousepad", "--disable-server");

        (await Windows.SetStateAsync(window.Id, state, Token)).ShouldBeTrue();
        (await FindAsync(window.Id)).State.ShouldBe(state);
        (await Windows.SetStateAsync(window.Id, WindowState.Normal, Token)).ShouldBeTrue();

        (await FindAsync(window.Id)).State.ShouldBe(WindowState.Normal);
    }

    [Fact]
    public async Task ActivateAsync_MinimizedWindow_ComesBack()
    {
        WindowInfo window = await OpenAsync("one");
        (await Windows.SetStateAsync(window.Id, WindowState.Minimized, Token)).ShouldBeTrue();
        (await Windows.AtPointAsync(window.Bounds.Center, Token)).ShouldBeNull();

        (await Windows.ActivateAsync(window.Id, Token)).ShouldBeTrue();

        (await FindAsync(window.Id)).State.ShouldBe(WindowState.Normal);
    }

    [Fact]
    public async Task CloseAsync_Terminal_IsGoneAndFurtherCallsSayFalse()
    {
        WindowInfo window = await OpenAsync("one");

        (await Windows.CloseAsync(window.Id, Token)).ShouldBeTrue();

        await Eventually.BecomesTrueAsync(
            async () => (await Windows.ListAsync(Token)).All(info => info.Id != window.Id), "the window is gone", Token);
        (await Windows.CloseAsync(window.Id, Token)).ShouldBeFalse();
        (await Windows.ActivateAsync(window.Id, Token)).ShouldBeFalse();
        (await Windows.MoveAsync(window.Id, new ScreenPoint(1, 1), Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task ListAsync_NoWindowManager_ListsPlainWindows()
    {
        using XServer server = XServer.Start();
        using XWindows windows = XWindows.Open(server.DisplayName, TimeProvider.System);
        var bounds = new ScreenRect(10, 20, 30, 40);
        using var window = new PaintedWindow(server.DisplayName, bounds, 0xff0000);

        WindowInfo found = (await windows.ListAsync(Token)).ShouldHaveSingleItem();

        (found.Id.Value, found.Bounds, found.ContentBounds, found.IsPopup).ShouldBe(((long)window.Id, bounds, bounds, false));
        (await windows.AtPointAsync(new ScreenPoint(39, 59), Token)).ShouldBe(found);
        (await windows.AtPointAsync(new ScreenPoint(40, 59), Token)).ShouldBeNull();
    }

    private async Task<(WindowInfo First, WindowInfo Second)> OpenTwoAsync() => (await OpenAsync("one"), await OpenAsync("two"));

    private async Task<WindowInfo> OpenAsync(string title)
    {
        await _desktop.LaunchAsync("xterm", "-T", title);
        return await _desktop.WaitForWindowAsync(info => info.Title == title, $"titled {title}");
    }

    private async Task<WindowInfo> FindAsync(WindowId id) => (await Windows.ListAsync(Token)).Single(info => info.Id == id);
}
