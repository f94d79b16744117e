using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Tests.Testing;

namespace YoutuVl.Perception.Tests.Observing;

public sealed class WindowAssignmentTests
{
    [Fact]
    public async Task Observe_TwoWindowsOfOneProcess_EachElementGetsItsOwnByTitle()
    {
        var scene = new Scene();
        scene.AddWindow(1, "First", new ScreenRect(0, 0, 200, 200));
        scene.AddWindow(2, "Second", new ScreenRect(10, 10, 200, 200));
        var application = scene.Add(ElementRole.Application, "editor");
        var second = scene.Add(ElementRole.Window, "Second", new ScreenRect(14, 30, 192, 176), application);
        scene.Add(ElementRole.Button, "in second", new ScreenRect(20, 40, 30, 20), second);
        var first = scene.Add(ElementRole.Window, "First", new ScreenRect(4, 20, 192, 176), application);
        scene.Add(ElementRole.Button, "in first", new ScreenRect(20, 40, 30, 20), first);

        (await WindowsOf(scene)).ShouldBe([null, 2L, 2L, 1L, 1L]);
    }

    [Fact]
    public async Task Observe_TwoWindowsOfEqualTitle_BoundsDecide()
    {
        var scene = new Scene();
        scene.AddWindow(1, "Same", new ScreenRect(0, 0, 100, 100));
        scene.AddWindow(2, "Same", new ScreenRect(150, 0, 100, 100));
        var application = scene.Add(ElementRole.Application, "editor");
        scene.Add(ElementRole.Window, "Same", new ScreenRect(154, 20, 92, 76), application);

        (await WindowsOf(scene)).ShouldBe([null, 2L]);
    }

    [Fact]
    public async Task Observe_OtherProcessWithTheSameTitle_IsNotTaken()
    {
        var scene = new Scene();
        var window = scene.AddWindow(1, "Same", new ScreenRect(0, 0, 100, 100));
        scene.SetWindow(window with { ProcessId = 77 });
        var application = scene.Add(ElementRole.Application, "editor");
        scene.Add(ElementRole.Window, "Same", new ScreenRect(4, 20, 92, 76), application);

        (await WindowsOf(scene)).ShouldBe([null, null]);
    }

    [Fact]
    public async Task Observe_ProcessUnknown_ApplicationNameAndTitleDecide()
    {
        var scene = new Scene();
        var window = scene.AddWindow(1, "Untitled", new ScreenRect(0, 0, 100, 100));
        scene.SetWindow(window with { ProcessId = null, Application = "Editor" });
        var application = scene.Add(ElementRole.Application, "editor");
        scene.Add(ElementRole.Window, "Untitled", new ScreenRect(4, 20, 92, 76), application);

        (await WindowsOf(scene)).ShouldBe([null, 1L]);
    }

    [Fact]
    public async Task Observe_OpenMenu_ItsItemsBelongToThePopup()
    {
        var scene = new Scene();
        scene.AddWindow(1, "Main", new ScreenRect(0, 0, 200, 200));
        var popup = scene.AddWindow(2, string.Empty, new ScreenRect(4, 40, 80, 60));
        scene.SetWindow(popup with { IsPopup = true });
        var application = scene.Add(ElementRole.Application, "editor");
        var main = scene.Add(ElementRole.Window, "Main", new ScreenRect(4, 20, 192, 176), application);
        var menu = scene.Add(ElementRole.Menu, "File", new ScreenRect(4, 20, 30, 20), main);
        scene.Add(ElementRole.MenuItem, "Open", new ScreenRect(6, 42, 70, 18), menu);
        scene.Add(ElementRole.TextBox, "under the menu", new ScreenRect(6, 42, 70, 18), main);

        (await WindowsOf(scene)).ShouldBe([null, 1L, 1L, 2L, 1L]);
    }

    private static async Task<long?[]> WindowsOf(Scene scene)
    {
        using var desktop = new FakeDesktop { Scene = scene };
        using var observer = new DesktopObserver(desktop.Sources, null, new FakeTimeProvider());
        using var observation = await observer.ObserveAsync(ObservationRequest.Default, TestContext.Current.CancellationToken);
        return [.. observation.Elements.Select(e => e.Window?.Value)];
    }
}
