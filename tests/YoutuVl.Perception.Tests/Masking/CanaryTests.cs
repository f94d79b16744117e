using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Tests.Testing;
using YoutuVl.Perception.Text;

namespace YoutuVl.Perception.Tests.Masking;

/// <summary>A canary planted in any text of any element or window never leaves an observation, nor do the pixels that show it.</summary>
public sealed class CanaryTests
{
    private const string Canary = "CaNaRy-5417";
    private const uint CanaryColor = 0xff00ff01;

    private static readonly Gen<string> Texts = Gen.Select(Gen.String["ab \n"], Gen.Bool, Gen.String["cd•"], (left, planted, right) => left + (planted ? Canary : "x") + right);

    [Fact]
    public Task Observe_CanaryInAnyText_NeverSurvives() =>
        Gen.Select(Texts, Texts, Texts, Texts, Gen.Bool, Gen.Bool).SampleAsync(async (name, value, description, title, isProtected, isCut) =>
        {
            using var desktop = new FakeDesktop { Values = [Canary], Scene = SceneOf(name, value, description, title, isProtected, isCut) };
            var frame = Scene.Frame(320, 240);
            var element = desktop.Scene.Elements[^1];
            var isSecret = isProtected || desktop.Scene.Elements[^1] is { } e && $"{e.Name}{e.Value}{e.Description}".Contains(Canary, StringComparison.Ordinal);
            Scene.Paint(frame.Pixels, isSecret ? new FrameRect(20, 40, 100, 20) : default, CanaryColor);
            desktop.Show(frame);
            using var observer = new DesktopObserver(desktop.Sources, desktop, new FakeTimeProvider());

            using var observation = await observer.ObserveAsync(ObservationRequest.Default, TestContext.Current.CancellationToken);

            Everything(observation).ShouldNotContain(Canary);
            System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(observation.Frame!.Pixels.Pixels).Contains(CanaryColor).ShouldBeFalse();
        }, iter: 60);

    private static Scene SceneOf(string name, string value, string description, string title, bool isProtected, bool isCut)
    {
        var scene = new Scene();
        scene.AddWindow(7, title, new ScreenRect(0, 0, 300, 200), active: true);
        var application = scene.Add(ElementRole.Application, "editor");
        var window = scene.Add(ElementRole.Window, title, new ScreenRect(0, 0, 300, 200), application);
        var box = scene.Add(ElementRole.TextBox, name, new ScreenRect(20, 40, 100, 20), window);
        scene.Set(box with
        {
            Value = isProtected ? Canary : value,
            TextLength = isCut ? value.Length + 100 : value.Length,
            Description = description,
            AutomationId = description,
            States = box.States | (isProtected ? ElementStates.Protected : ElementStates.Editable),
        });
        return scene;
    }

    private static string Everything(Observation observation) => string.Join(
        '\n',
        ScreenDescriber.Describe(observation, new ScreenTextOptions { MaxTokens = 100_000, MaxNameLength = 1000, MaxValueLength = 1000 }).Text,
        JsonSerializer.Serialize<IEnumerable<ScreenElement>>(observation.Elements),
        JsonSerializer.Serialize(observation.Windows),
        JsonSerializer.Serialize<IEnumerable<SnapshotGap>>(observation.Gaps));
}
