using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.Tests.AtSpi;

/// <summary>Each kind of semantic request on a window full of widgets (GTK 3's own demonstration).</summary>
public sealed class WidgetTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PerformAsync_EveryKindOfRequest_ChangesItsWidget()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("gtk3-widget-factory", [], Token);
        AccessibilitySnapshot snapshot = await desktop.SnapshotAsync(Token);

        ScreenElement slider = First(snapshot, ElementRole.Slider);
        await DoAsync(desktop, slider, new SemanticRequest.SetValue(75), now => now.Range?.Current == 75);

        ScreenElement spin = First(snapshot, ElementRole.SpinButton);
        await DoAsync(desktop, spin, new SemanticRequest.SetValue(123), now => now.Range?.Current == 123);
        await DoAsync(desktop, spin, new SemanticRequest.Focus(), now => now.Has(ElementStates.Focused));

        ScreenElement box = First(snapshot, ElementRole.CheckBox);
        bool wasChecked = box.Has(ElementStates.Checked);
        await DoAsync(desktop, box, new SemanticRequest.Toggle(), now => now.Has(ElementStates.Checked) != wasChecked);

        ScreenElement tab = snapshot.Elements.First(e => e is { Role: ElementRole.Tab, Name: "page 2" } && e.Has(ElementStates.Showing));
        await DoAsync(desktop, tab, new SemanticRequest.Select(true), now => now.Has(ElementStates.Selected));

        ScreenElement combo = snapshot.Elements.First(e => e is { Role: ElementRole.ComboBox, Name: "Left" });
        ScreenElement item = snapshot.Elements.Last(e => e.Role == ElementRole.MenuItem && snapshot.Elements.AncestorsOf(e).Contains(combo));
        (await desktop.Connection.Semantics.PerformAsync(item, new SemanticRequest.Select(true), Token)).ShouldBe(SemanticOutcome.Done);
        item.Name.ShouldNotBe("Left");
        await desktop.UntilAsync(
            next => next.Elements.Single(e => e.NativeKey == combo.NativeKey).Name == item.Name, $"the combo box shows {item.Name}", Token);
    }

    [Fact]
    public async Task PerformAsync_DisabledWidget_SaysRefused()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("gtk3-widget-factory", [], Token);
        AccessibilitySnapshot snapshot = await desktop.SnapshotAsync(Token);
        ScreenElement box = snapshot.Elements.First(e => e.Role == ElementRole.CheckBox && !e.Has(ElementStates.Enabled));

        (await desktop.Connection.Semantics.PerformAsync(box, new SemanticRequest.Toggle(), Token)).ShouldBe(SemanticOutcome.Refused);
    }

    private static ScreenElement First(AccessibilitySnapshot snapshot, ElementRole role) =>
        snapshot.Elements.First(e => e.Role == role && e.Has(ElementStates.Enabled | ElementStates.Showing));

    private static async Task DoAsync(AccessibleDesktop desktop, ScreenElement element, SemanticRequest request, Func<ScreenElement, bool> hasWorked)
    {
        (await desktop.Connection.Semantics.PerformAsync(element, request, Token)).ShouldBe(SemanticOutcome.Done, $"{request} on {element}");
        await desktop.UntilAsync(
            next => next.Elements.FirstOrDefault(e => e.NativeKey == element.NativeKey) is { } now && hasWorked(now),
            $"{request} on {element} has worked",
            Token);
    }
}
