using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Overlay;
using YoutuVl.Perception.Tests.Testing;

namespace YoutuVl.Perception.Tests.Overlay;

public sealed class LabelLayoutTests
{
    [Fact]
    public void Draw_AnyLayout_NeverFailsAndNumbersEverything() =>
        Gen.Select(Gen.Int[-20, 330], Gen.Int[-20, 250], Gen.Int[1, 120], Gen.Int[1, 90]).Array[0, 40].Sample(places =>
        {
            var scene = new Scene();
            foreach (var (x, y, width, height) in places)
            {
                scene.Add(ElementRole.Button, "b", new ScreenRect(x, y, width, height));
            }

            using var frame = Scene.Frame(320, 240);
            var marks = SetOfMarks.Draw(scene.Observe(frame));

            var visible = scene.Elements.Count(e => e.Bounds!.Value.Overlaps(frame.ScreenBounds));
            marks.Marks.Count.ShouldBe(visible);
            marks.Marks.ShouldAllBe(m => frame.ScreenBounds.Contains(m.Bounds));
        }, iter: 30);
}
