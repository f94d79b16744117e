using Shouldly;
using Xunit;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Tests.Testing;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Tests.Windows;

public sealed class WindowStackTests
{
    [Fact]
    public void TopAt_Overlap_IsTheUpperWindow()
    {
        var scene = TwoWindows();

        new WindowStack(scene.Windows).TopAt(new ScreenPoint(60, 60))!.Id.ShouldBe(new WindowId(2));
        new WindowStack(scene.Windows).TopAt(new ScreenPoint(10, 10))!.Id.ShouldBe(new WindowId(1));
        new WindowStack(scene.Windows).TopAt(new ScreenPoint(300, 300)).ShouldBeNull();
    }

    [Fact]
    public void TopAt_UpperWindowMinimized_IsTheLower()
    {
        var scene = TwoWindows();
        scene.SetWindow(scene.Windows[1] with { State = WindowState.Minimized });

        new WindowStack(scene.Windows).TopAt(new ScreenPoint(60, 60))!.Id.ShouldBe(new WindowId(1));
    }

    [Fact]
    public void IsSeen_CoveredPartlyAndWhole_TellsApart()
    {
        var stack = new WindowStack(TwoWindows().Windows);

        stack.IsSeen(new WindowId(1), new ScreenRect(60, 60, 20, 20)).ShouldBeFalse();
        stack.IsSeen(new WindowId(1), new ScreenRect(10, 60, 80, 20)).ShouldBeTrue();
        stack.IsSeen(null, new ScreenRect(60, 60, 20, 20)).ShouldBeTrue();
    }

    private static Scene TwoWindows()
    {
        var scene = new Scene();
        scene.AddWindow(1, "lower", new ScreenRect(0, 0, 100, 100));
        scene.AddWindow(2, "upper", new ScreenRect(50, 50, 100, 100));
        return scene;
    }
}
