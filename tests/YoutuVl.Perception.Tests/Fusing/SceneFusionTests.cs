using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Fusing;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Perceiving;
using YoutuVl.Perception.Tests.Testing;

namespace YoutuVl.Perception.Tests.Fusing;

public sealed class SceneFusionTests
{
    private static readonly Gen<ScreenRect> Places =
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 150], Gen.Int[1, 80], Gen.Int[1, 20], (x, y, width, height) => new ScreenRect(x, y, width, height));

    private static readonly Gen<PerceivedElement> Sightings =
        Gen.Select(Places, Gen.OneOf(Gen.Const("Save"), Gen.Const("save"), Gen.Const("Open"), Gen.Const("Name:"), Gen.Const("名字")), Gen.Double[0, 1], (place, text, sure) =>
            new PerceivedElement(ElementRole.Label, text, place, sure));

    [Fact]
    public void Join_AnyScene_KeepsTheTreeInItsPlaceAndAppendsTheRest() =>
        Gen.Select(Places.Array[0, 8], Sightings.Array[0, 12], Gen.Bool).Sample((places, sightings, named) =>
        {
            Scene scene = new();
            scene.AddWindow(1, "Editor", new ScreenRect(0, 0, 150, 200));
            foreach (ScreenRect place in places)
            {
                ScreenElement element = scene.Add(ElementRole.Button, named ? "Save" : string.Empty, place);
                scene.Set(element with { Window = new YoutuVl.Perception.Windows.WindowId(1) });
            }

            using var frame = Scene.Frame(320, 240);
            SightedElement[] found = [.. sightings.Select(s => new SightedElement(s, new ElementSource(ElementSourceKind.Ocr, s.Confidence)))];
            ElementList tree = scene.Elements;

            ElementList joined = SceneFusion.Join(new UnseenScene(tree, scene.Windows, frame), found, new SnapshotId(1, 7));

            joined.Snapshot.ShouldBe(new SnapshotId(1, 7));
            joined.Take(tree.Count).Select(e => (e.Bounds, e.Role, e.NativeKey)).ShouldBe(tree.Select(e => (e.Bounds, e.Role, e.NativeKey)));
            joined.Take(tree.Count).ShouldAllBe(e => e.Sources.Any(s => s.Kind == ElementSourceKind.Accessibility));
            ScreenElement[] seen = [.. joined.Skip(tree.Count)];
            seen.ShouldAllBe(e => e.Sources.All(source => source.Kind == ElementSourceKind.Ocr) && e.NativeKey == null && sightings.Any(s => s.Bounds == e.Bounds && s.Text == e.Name));
            seen.Select(e => (e.Bounds!.Value.Y, e.Bounds.Value.X)).ShouldBeInOrder();
            seen.ShouldAllBe(e => (e.Window != null) == scene.Windows[0].Bounds.Contains(e.Bounds!.Value.Center));
        });

    [Fact]
    public void Join_SameSightings_AreTheSameList() =>
        Sightings.Array[0, 12].Sample(sightings =>
        {
            Scene scene = new();
            scene.AddWindow(1, "Editor", new ScreenRect(0, 0, 320, 240));
            using var frame = Scene.Frame(320, 240);
            UnseenScene unseen = new(scene.Elements, scene.Windows, frame);
            SightedElement[] found = [.. sightings.Select(s => new SightedElement(s, new ElementSource(ElementSourceKind.Ocr, s.Confidence)))];

            var once = SceneFusion.Join(unseen, found, new SnapshotId(1, 1)).Select(e => (e.Id, e.Name, e.Bounds));
            var twice = SceneFusion.Join(unseen, [.. found, .. found], new SnapshotId(1, 1)).Select(e => (e.Id, e.Name, e.Bounds));

            once.ShouldBe(twice);
        });
}
