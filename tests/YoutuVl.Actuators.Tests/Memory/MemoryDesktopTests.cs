using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Tests.Memory;

public sealed class MemoryDesktopTests : IDisposable
{
    private readonly MemoryDesktop _desktop = new();
    private readonly MemoryApplication _application;
    private readonly MemoryWindow _window;

    public MemoryDesktopTests()
    {
        _application = _desktop.StartApplication("demo");
        _window = _application.OpenWindow("Demo", 400, 300);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _desktop.Dispose();

    [Fact]
    public async Task Click_OnAButton_RaisesClickedOnce()
    {
        var button = _window.Add(new Button("_Save"));
        var clicks = 0;
        button.Clicked += (_, _) => clicks++;
        await using var session = await _desktop.OpenAsync(Token);
        await Click(session, button);
        clicks.ShouldBe(1);
        _desktop.Input.Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Snapshot_OfAWindow_HoldsItsWidgetsAndFocus()
    {
        var box = _window.Add(new TextBox("Title") { Text = "hello" });
        await using var session = await _desktop.OpenAsync(Token);
        var snapshot = await session.Accessibility.SnapshotAsync(SnapshotScope.All, SnapshotBudget.Default, Token);
        var element = snapshot.Elements.Single(e => e.Role == ElementRole.TextBox);
        element.Value.ShouldBe("hello");
        element.Bounds.ShouldBe(box.Bounds);
        snapshot.Focused.ShouldBe(element.Id);
        snapshot.Elements[0].Role.ShouldBe(ElementRole.Application);
    }

    [Fact]
    public async Task Menu_ClickedOpenAndChosen_ClosesAndRaisesChosen()
    {
        var menu = _window.Add(new MenuBar()).AddMenu("_File");
        var item = menu.Add(new MenuItem("_Save"));
        var chosen = 0;
        item.Chosen += (_, _) => chosen++;
        await using var session = await _desktop.OpenAsync(Token);
        await Click(session, menu);
        menu.IsOpen.ShouldBeTrue();
        (await session.Windows.ListAsync(Token)).Count(w => w.IsPopup).ShouldBe(1);
        await Click(session, item);
        (menu.IsOpen, chosen).ShouldBe((false, 1));
    }

    [Fact]
    public async Task Type_UnicodeText_ReachesTheFocusedField()
    {
        var box = _window.Add(new TextBox("Note") { MultiLine = true });
        await using var session = await _desktop.OpenAsync(Token);
        await session.Keyboard.TypeAsync("Hello wörld\nПривет 日本 😀", Token);
        box.Text.ShouldBe("Hello wörld\nПривет 日本 😀");
        await session.Keyboard.TypeAsync("!", Token);
        await session.Keyboard.PressAsync(Key.Parse("Control"), Token);
        await session.Keyboard.PressAsync(Key.Parse("z"), Token);
        await session.DisposeAsync();
        box.Text.ShouldEndWith("😀");
        _desktop.Input.Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Capture_AfterATextChanged_DiffersOnlyInTheReportedRegion()
    {
        var label = _window.Add(new Label("before"));
        await using var session = await _desktop.OpenAsync(Token);
        using var first = await session.Screen.CaptureAsync(Token);
        label.Name = "after!";
        var changes = await session.Screen.ChangesAsync(first.Stamp, Token);
        using var second = await session.Screen.CaptureAsync(Token);
        changes.Any.ShouldBeTrue();
        foreach (var point in Differences(first, second))
        {
            changes.Regions.ShouldContain(r => r.Contains(point));
        }
    }

    [Fact]
    public async Task Capture_AfterTheDisplayIsLost_Throws()
    {
        await using var session = await _desktop.OpenAsync(Token);
        _desktop.Before(DesktopOperation.Capture, _desktop.LoseDisplay);
        await Should.ThrowAsync<DisplayLostException>(async () => await session.Screen.CaptureAsync(Token));
    }

    private static List<ScreenPoint> Differences(ScreenFrame first, ScreenFrame second)
    {
        List<ScreenPoint> points = [];
        for (var y = 0; y < first.Pixels.Height; y++)
        {
            for (var x = 0; x < first.Pixels.Width; x++)
            {
                if (!first.Pixels.Row(y).Slice(4 * x, 4).SequenceEqual(second.Pixels.Row(y).Slice(4 * x, 4)))
                {
                    points.Add(new ScreenPoint(x, y));
                }
            }
        }

        points.ShouldNotBeEmpty();
        return points;
    }

    private static async Task Click(IDesktopSession session, Widget widget)
    {
        await session.Pointer.MoveAsync(widget.Bounds.ShouldNotBeNull().Center, Token);
        await session.Pointer.PressAsync(PointerButton.Left, Token);
        await session.Pointer.ReleaseAsync(PointerButton.Left, Token);
    }
}
