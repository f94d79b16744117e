using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Fusing;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Perceiving;
using YoutuVl.Perception.Tests.Testing;

namespace YoutuVl.Perception.Tests.Fusing;

public sealed class UnexplainedInkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task See_LineThatReachesIntoAPasswordField_IsNotLookedAt()
    {
        using ScreenFrame frame = Scene.Frame(320, 240);
        Stripes(frame, 40, 60, 20);
        Scene scene = new();
        scene.AddWindow(1, "Login", new ScreenRect(0, 0, 300, 200));
        scene.Add(ElementRole.PasswordBox, string.Empty, new ScreenRect(120, 55, 100, 20));
        Recorder perceiver = new();
        using ScreenSight sight = new([perceiver]);

        await sight.SeeAsync(new UnseenScene(scene.Elements, scene.Windows, frame), Token);

        perceiver.Regions.ShouldBeEmpty();
    }

    [Fact]
    public async Task See_OneLineChanged_OnlyItIsLookedAtAgain()
    {
        Scene scene = new();
        scene.AddWindow(1, "Log", new ScreenRect(0, 0, 300, 200));
        Recorder perceiver = new();
        using ScreenSight sight = new([perceiver]);
        using ScreenFrame first = Scene.Frame(320, 240);
        using ScreenFrame second = Scene.Frame(320, 240, id: 2);
        Stripes(first, 20, 40, 8);
        Stripes(first, 20, 80, 8);
        Stripes(second, 20, 40, 8);
        Stripes(second, 20, 80, 12);
        await sight.SeeAsync(new UnseenScene(scene.Elements, scene.Windows, first), Token);
        perceiver.Regions.Clear();

        await sight.SeeAsync(new UnseenScene(scene.Elements, scene.Windows, second), Token);

        perceiver.Regions.ShouldHaveSingleItem().Y.ShouldBeInRange(70, 85);
    }

    [Fact]
    public async Task See_NewDrawingWithoutText_LowersTheCoverageAndKeepsTheIds()
    {
        Scene scene = new();
        scene.AddWindow(1, "Log", new ScreenRect(0, 0, 300, 200));
        Recorder perceiver = new();
        using ScreenSight sight = new([perceiver]);
        using ScreenFrame first = Scene.Frame(320, 240);
        using ScreenFrame second = Scene.Frame(320, 240, id: 2);
        Stripes(second, 20, 80, 12);
        SeenScene before = await sight.SeeAsync(new UnseenScene(scene.Elements, scene.Windows, first), Token);

        SeenScene after = await sight.SeeAsync(new UnseenScene(scene.Elements, scene.Windows, second), Token);

        after.Elements.ShouldBeSameAs(before.Elements);
        before.Coverage.ShouldHaveSingleItem().Explained.ShouldBe(1);
        after.Coverage.ShouldHaveSingleItem().Explained.ShouldBe(0);
    }

    [Fact]
    public Task See_AnyScene_LooksOnlyInsideVisibleWindowsAndNeverAtProtectedFields() =>
        Gen.Select(Gen.Int[10, 200], Gen.Int[30, 180], Gen.Int[1, 14], Gen.Int[0, 200], Gen.Int[20, 150], Gen.Bool).SampleAsync(async (x, y, letters, fieldX, fieldY, isKnown) =>
        {
            using ScreenFrame frame = Scene.Frame(320, 240);
            Stripes(frame, x, y, letters);
            Scene scene = new();
            var window = scene.AddWindow(1, "Login", new ScreenRect(0, 0, 250, 200));
            ScreenElement field = scene.Add(ElementRole.PasswordBox, string.Empty, new ScreenRect(fieldX, fieldY, 90, 20));
            scene.Set(field with { Window = isKnown ? window.Id : null });
            Recorder perceiver = new();
            using ScreenSight sight = new([perceiver]);

            SeenScene seen = await sight.SeeAsync(new UnseenScene(scene.Elements, scene.Windows, frame), Token);

            WindowCoverage coverage = seen.Coverage.ShouldHaveSingleItem();
            perceiver.Regions.ShouldAllBe(r => window.ContentBounds.Contains(r) && !r.Overlaps(field.Bounds!.Value));
            coverage.Accessible.ShouldBeInRange(0, 1);
            coverage.Explained.ShouldBeInRange(coverage.Accessible, 1);
        }, iter: 300);

    private static void Stripes(ScreenFrame frame, int x, int y, int letters)
    {
        for (int i = 0; i < letters; i++)
        {
            FrameRect stroke = new FrameRect(x + (i * 7), y, 2, 10).Intersect(frame.Transform.Frame);
            Scene.Paint(frame.Pixels, stroke, 0xff202020);
        }
    }

    private sealed class Recorder : IPerceiver
    {
        public ElementSourceKind Kind => ElementSourceKind.Ocr;

        public List<ScreenRect> Regions { get; } = [];

        public ValueTask<IReadOnlyList<PerceivedElement>> PerceiveAsync(ScreenFrame frame, IReadOnlyList<ScreenRect> regions, CancellationToken cancellationToken)
        {
            Regions.AddRange(regions);
            return new([]);
        }
    }
}
