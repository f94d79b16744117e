using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Testing;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Actuators.Testing.Perceiving;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Fusing;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Perceiving;

namespace YoutuVl.Actuators.Tests.Memory;

public sealed class CanvasTextPerceiverTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Observe_TextOnACanvas_IsSeenOnceAndTheTreeIsNotReadAgain()
    {
        using MemoryDesktop desktop = Desktop("Total amount", "42.50");
        CanvasTextPerceiver perceiver = new();
        using ScreenSight sight = new([perceiver]);
        await using var session = await desktop.OpenAsync(Token);
        using DesktopObserver observer = new(new ObserverSources(session.Screen, session.Accessibility, session.Windows) { Sight = sight }, secrets: null, TimeProvider.System);

        using Observation first = await observer.ObserveAsync(new ObservationRequest { Seeing = true }, Token);
        int regions = perceiver.RegionsSeen;
        using Observation second = await observer.ObserveAsync(new ObservationRequest { Seeing = true }, Token);

        ScreenElement[] seen = [.. first.Elements.Where(e => e.IsOnlySeen)];
        seen.Select(e => e.Name).ShouldBe(["Total amount", "42.50"]);
        seen.ShouldAllBe(e => e.Application == "painter" && e.Window != null && e.ProcessId != null);
        first.Elements.Where(e => !e.IsOnlySeen).Select(e => e.Name).ShouldContain("Save");
        second.Elements.ShouldBeSameAs(first.Elements);
        perceiver.RegionsSeen.ShouldBe(regions);
        first.Coverage.ShouldHaveSingleItem().Explained.ShouldBeGreaterThan(first.Coverage[0].Accessible);
    }

    [Fact]
    public async Task Observe_SecretOnACanvas_IsMaskedInTextAndPixels()
    {
        using MemoryDesktop desktop = Desktop("hunter2!");
        using ScreenSight sight = new([new CanvasTextPerceiver()]);
        await using var session = await desktop.OpenAsync(Token);
        using DesktopObserver observer = new(
            new ObserverSources(session.Screen, session.Accessibility, session.Windows) { Sight = sight }, new Secret(), TimeProvider.System);

        using Observation observation = await observer.ObserveAsync(new ObservationRequest { Seeing = true }, Token);

        ScreenElement masked = observation.Elements.Where(e => e.IsOnlySeen).ShouldHaveSingleItem();
        masked.Name.ShouldNotContain("hunter2");
        var at = masked.Bounds!.Value.Center;
        observation.Frame!.Pixels.Row(at.Y).Slice(at.X * 4, 3).ToArray().ShouldBe(new byte[3]);
    }

    [Fact]
    public async Task Observe_PerceiverThatFails_IsAGap()
    {
        using MemoryDesktop desktop = Desktop("Total");
        using ScreenSight sight = new([new CanvasTextPerceiver { Failure = new PerceptionException("No data. Install it.") }]);
        await using var session = await desktop.OpenAsync(Token);
        using DesktopObserver observer = new(new ObserverSources(session.Screen, session.Accessibility, session.Windows) { Sight = sight }, secrets: null, TimeProvider.System);

        using Observation observation = await observer.ObserveAsync(new ObservationRequest { Seeing = true }, Token);

        observation.Gaps.ShouldHaveSingleItem().Detail.ShouldBe("No data. Install it.");
        observation.Elements.Where(e => e.IsOnlySeen).ShouldBeEmpty();
    }

    [Fact]
    public Task Perceive_AnyText_IsReadBack() =>
        Gen.Char["abcXYZ019.,:中文字 "].Array[1, 20].Select(c => new string(c).Trim()).Where(t => t.Length > 0 && !t.Contains("   ")).SampleAsync(async text =>
        {
            using MemoryDesktop desktop = Desktop(text);
            await using var session = await desktop.OpenAsync(Token);
            using var frame = await session.Screen.CaptureAsync(Token);

            var found = await new CanvasTextPerceiver().PerceiveAsync(frame, [frame.ScreenBounds], Token);

            found.ShouldContain(e => e.Text == text);
        }, iter: 30);

    private static MemoryDesktop Desktop(params string[] lines)
    {
        MemoryDesktop desktop = new();
        var window = desktop.StartApplication("painter").OpenWindow("Painter", 320, 200);
        window.Add(new Button("_Save"));
        window.Add(new Canvas("drawing", (painter, area) =>
        {
            for (int i = 0; i < lines.Length; i++)
            {
                painter.Text(new ScreenPoint(area.X + 10, area.Y + 10 + (30 * i)), lines[i], new Colour(20, 20, 20));
            }
        }));
        return desktop;
    }

    private sealed class Secret : YoutuVl.Perception.Masking.ISecretTexts
    {
        public IReadOnlyCollection<string> Values => ["hunter2!"];
    }
}
