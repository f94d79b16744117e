using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Contract;

/// <summary>What every window list and window manager does.</summary>
public abstract class WindowContract<TFixture>(TFixture fixture) : DesktopContract<TFixture>(fixture)
    where TFixture : ContractFixture
{
    [Fact]
    public async Task List_OfWindows_IsInStackingOrder()
    {
        await OpenExtraAsync();
        var windows = await Session.Windows.ListAsync(Token);
        windows.Select(w => w.StackIndex).ShouldBe(Enumerable.Range(0, windows.Count));
        windows.Count(w => w.IsActive).ShouldBeLessThanOrEqualTo(1);
        windows.ShouldAllBe(w => w.Bounds.Width >= w.ContentBounds.Width || w.State != WindowState.Normal);
    }

    [Fact]
    public async Task Activate_OfAWindowBelow_RaisesItAndMakesItActive()
    {
        var (application, window) = await OpenExtraAsync();
        await BringUpAsync(ContractWidget.Button);
        (await Session.Windows.ActivateAsync(window.Id, Token)).ShouldBeTrue();
        var windows = await Session.Windows.ListAsync(Token);
        windows.Single(w => w.IsActive).Id.ShouldBe(window.Id);
        windows.Last(w => !w.IsPopup).ProcessId.ShouldBe(application.ProcessId);
    }

    [Fact]
    public async Task Move_OfAWindow_PutsItsTopLeftThere()
    {
        var (_, window) = await OpenExtraAsync();
        (await Session.Windows.MoveAsync(window.Id, new ScreenPoint(120, 90), Token)).ShouldBeTrue();
        var moved = await FindAsync(window.Id);
        (moved.Bounds.X, moved.Bounds.Y).ShouldBe((120, 90));
    }

    [Fact]
    public async Task Resize_OfAWindow_ChangesItsContent()
    {
        var (_, window) = await OpenExtraAsync();
        (await Session.Windows.ResizeAsync(window.Id, 520, 430, Token)).ShouldBeTrue();
        var resized = (await FindAsync(window.Id)).ContentBounds;
        (resized.Width, resized.Height).ShouldBe((520, 430));
    }

    [Theory]
    [InlineData(WindowState.Minimized)]
    [InlineData(WindowState.Maximized)]
    [InlineData(WindowState.FullScreen)]
    public async Task SetState_AndBack_ChangesTheState(WindowState state)
    {
        var (_, window) = await OpenExtraAsync();
        (await Session.Windows.SetStateAsync(window.Id, state, Token)).ShouldBeTrue();
        (await FindAsync(window.Id)).State.ShouldBe(state);
        (await Session.Windows.SetStateAsync(window.Id, WindowState.Normal, Token)).ShouldBeTrue();
        (await FindAsync(window.Id)).State.ShouldBe(WindowState.Normal);
    }

    [Fact]
    public async Task AtPoint_InTheTopmostWindow_FindsIt()
    {
        var (_, window) = await OpenExtraAsync();
        (await Session.Windows.ActivateAsync(window.Id, Token)).ShouldBeTrue();
        var center = (await FindAsync(window.Id)).ContentBounds.Center;
        (await Session.Windows.AtPointAsync(center, Token)).ShouldNotBeNull().Id.ShouldBe(window.Id);
    }

    [Fact]
    public async Task Close_OfAWindow_EndsItsApplication()
    {
        var (application, window) = await OpenExtraAsync();
        var since = await Session.Windows.WaitForChangeAsync(default, Token);
        (await Session.Windows.CloseAsync(window.Id, Token)).ShouldBeTrue();
        (await Session.Applications.WaitForExitAsync(application.ProcessId, Token)).ShouldBe(0);
        (await Session.Windows.WaitForChangeAsync(since, Token) > since).ShouldBeTrue();
        await UntilAsync("the window is gone", async () => (await Session.Windows.ListAsync(Token)).All(w => w.Id != window.Id));
    }

    [Fact]
    public async Task Changes_OfAnUnknownWindow_AreRefused()
    {
        var unknown = new WindowId(0x7FFFFFF0);
        (await Session.Windows.ActivateAsync(unknown, Token)).ShouldBeFalse();
        (await Session.Windows.MoveAsync(unknown, new ScreenPoint(1, 1), Token)).ShouldBeFalse();
        (await Session.Windows.CloseAsync(unknown, Token)).ShouldBeFalse();
    }

    private async Task<(LaunchedApplication Application, WindowInfo Window)> OpenExtraAsync()
    {
        var application = await Session.Applications.LaunchAsync(Fixture.Programs.Extra, Token);
        var window = await UntilAsync(
            "the extra application has an active window",
            async () => (await Session.Windows.ListAsync(Token)).FirstOrDefault(w => w is { IsPopup: false, IsActive: true } && w.ProcessId == application.ProcessId));
        return (application, window);
    }

    private async Task<WindowInfo> FindAsync(WindowId id) => (await Session.Windows.ListAsync(Token)).Single(w => w.Id == id);
}
