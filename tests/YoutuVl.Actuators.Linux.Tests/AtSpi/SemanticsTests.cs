using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.Tests.AtSpi;

/// <summary>Semantic actions on real applications (GTK 3).</summary>
public sealed class SemanticsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PerformAsync_InvokeCalculatorButtons_ComputesTheResult()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("galculator", [], Token);
        AccessibilitySnapshot snapshot = await desktop.SnapshotAsync(Token);

        foreach (string label in new[] { "7", "*", "6", "=" })
        {
            ScreenElement button = snapshot.Elements.Single(e => e.Role == ElementRole.ToggleButton && e.Name == label && e.Has(ElementStates.Showing));
            SemanticOutcome outcome = await desktop.Connection.Semantics.PerformAsync(button, new SemanticRequest.Invoke(), Token);
            outcome.ShouldBe(SemanticOutcome.Done);
        }

        await desktop.UntilAsync(
            next => next.Elements.Any(e => e.Role == ElementRole.TextBox && e.Value?.Contains("42", StringComparison.Ordinal) == true),
            "the display shows 42",
            Token);
    }

    [Fact]
    public async Task PerformAsync_SetText_IsReadBackAndSeenByTheNextSnapshot()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        ScreenElement text = await OpenEditorAsync(desktop);
        const string note = "Grüße, 世界 😀\nsecond line";
        ChangeStamp before = desktop.Connection.Accessibility.Activity;

        (await desktop.Connection.Semantics.PerformAsync(text, new SemanticRequest.SetText(note), Token)).ShouldBe(SemanticOutcome.Done);

        (await desktop.Connection.Semantics.ReadTextAsync(text, Token)).ShouldBe(note);
        (await desktop.Connection.Accessibility.WaitForActivityAsync(before, Token)).ShouldBeGreaterThan(before);
        AccessibilitySnapshot after = await desktop.SnapshotAsync(Token);
        ScreenElement same = after.Elements.Single(e => e.NativeKey == text.NativeKey);
        same.Value.ShouldBe(note);
        same.TextLength.ShouldBe(note.EnumerateRunes().Count());
    }

    [Fact]
    public async Task SnapshotAsync_LongText_IsCutAndItsLengthKept()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        ScreenElement text = await OpenEditorAsync(desktop);
        string content = string.Concat(Enumerable.Repeat("0123456789", 5000));
        await desktop.Connection.Semantics.PerformAsync(text, new SemanticRequest.SetText(content), Token);

        AccessibilitySnapshot snapshot = await desktop.Connection.Accessibility
            .SnapshotAsync(SnapshotScope.All, new SnapshotBudget { MaxTextLength = 100 }, Token);

        ScreenElement cut = snapshot.Elements.Single(e => e.NativeKey == text.NativeKey);
        cut.Value.ShouldBe(content[..100]);
        cut.TextLength.ShouldBe(50_000);
        (await desktop.Connection.Semantics.ReadTextAsync(text, Token)).ShouldBe(content);
    }

    [Fact]
    public async Task PerformAsync_ElementGone_SaysGone()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        RunningApplication editor = await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);
        AccessibilitySnapshot snapshot = await desktop.SnapshotAsync(Token);
        ScreenElement menu = snapshot.Elements.Single(e => e is { Role: ElementRole.Menu, Name: "File" });
        ScreenElement invented = menu with { NativeKey = menu.NativeKey + "999" };

        (await desktop.Connection.Semantics.PerformAsync(invented, new SemanticRequest.Invoke(), Token)).ShouldBe(SemanticOutcome.Gone);
        (await desktop.Connection.Semantics.RefreshAsync(invented, Token)).ShouldBeNull();
        editor.Kill();
        (await desktop.Connection.Semantics.PerformAsync(menu, new SemanticRequest.Invoke(), Token)).ShouldBe(SemanticOutcome.Gone);
        (await desktop.Connection.Semantics.RefreshAsync(menu, Token)).ShouldBeNull();
        (await desktop.Connection.Semantics.ReadTextAsync(menu, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task PerformAsync_WhatIsNotOffered_SaysUnsupportedOrRefused()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);
        AccessibilitySnapshot snapshot = await desktop.SnapshotAsync(Token);
        ScreenElement menuBar = snapshot.Elements.Single(e => e.Role == ElementRole.MenuBar);
        ScreenElement undo = snapshot.Elements.Single(e => e is { Role: ElementRole.MenuItem, Name: "Undo" });
        ISemantics semantics = desktop.Connection.Semantics;

        (await semantics.PerformAsync(menuBar, new SemanticRequest.Invoke(), Token)).ShouldBe(SemanticOutcome.Unsupported);
        (await semantics.PerformAsync(menuBar, new SemanticRequest.SetText("x"), Token)).ShouldBe(SemanticOutcome.Unsupported);
        (await semantics.PerformAsync(menuBar, new SemanticRequest.SetValue(1), Token)).ShouldBe(SemanticOutcome.Unsupported);
        (await semantics.PerformAsync(undo, new SemanticRequest.Invoke(), Token)).ShouldBe(SemanticOutcome.Refused);
        (await semantics.PerformAsync(menuBar with { NativeKey = null }, new SemanticRequest.Invoke(), Token)).ShouldBe(SemanticOutcome.Unsupported);
    }

    [Fact]
    public async Task PerformAsync_StoppedApplication_SaysNotRespondingInTime()
    {
        var options = new Linux.AtSpi.AtSpiOptions { CallTimeout = TimeSpan.FromMilliseconds(500) };
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(options, Token);
        RunningApplication editor = await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);
        ScreenElement menu = (await desktop.SnapshotAsync(Token)).Elements.Single(e => e is { Role: ElementRole.Menu, Name: "File" });

        editor.Stop();
        SemanticOutcome outcome = await desktop.Connection.Semantics.PerformAsync(menu, new SemanticRequest.Invoke(), Token);
        editor.Continue();

        outcome.ShouldBe(SemanticOutcome.NotResponding);
    }

    [Fact]
    public async Task PerformAsync_ToggleMenuItem_ChangesItsState()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("galculator", [], Token);
        ScreenElement item = (await desktop.SnapshotAsync(Token)).Elements.Single(e => e is { Role: ElementRole.CheckMenuItem, Name: "Show menu bar" });
        item.Has(ElementStates.Checked).ShouldBeTrue();

        (await desktop.Connection.Semantics.PerformAsync(item, new SemanticRequest.Toggle(), Token)).ShouldBe(SemanticOutcome.Done);

        await desktop.UntilAsync(
            next => !next.Elements.Single(e => e.NativeKey == item.NativeKey).Has(ElementStates.Checked), "'Show menu bar' is not checked", Token);
        ScreenElement now = (await desktop.Connection.Semantics.RefreshAsync(item, Token)).ShouldNotBeNull();
        now.Has(ElementStates.Checked).ShouldBeFalse();
        now.Id.ShouldBe(item.Id);
    }

    [Fact]
    public async Task HitTestAsync_CenterOfAButton_FindsTheButtonAndItsAncestors()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("galculator", [], Token);
        AccessibilitySnapshot snapshot = await desktop.SnapshotAsync(Token);
        ScreenElement button = snapshot.Elements.Single(e => e.Role == ElementRole.ToggleButton && e.Name == "7" && e.Has(ElementStates.Showing));

        IReadOnlyList<string> hit = await desktop.Connection.Semantics.HitTestAsync(button, button.Bounds.ShouldNotBeNull().Center, Token);

        hit.ShouldContain(button.NativeKey.ShouldNotBeNull());
        hit[^1].ShouldBe(snapshot.Elements.AncestorsOf(button).Single(e => e.Depth == 1).NativeKey);
    }

    [Fact]
    public async Task HitTestAsync_ItemOfAnOpenMenu_IsNotMistakenForWhatLiesBelow()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);
        ScreenElement file = (await desktop.SnapshotAsync(Token)).Elements.Single(e => e is { Role: ElementRole.Menu, Name: "File" });
        (await desktop.Connection.Semantics.PerformAsync(file, new SemanticRequest.Invoke(), Token)).ShouldBe(SemanticOutcome.Done);

        AccessibilitySnapshot open = await desktop.UntilAsync(
            next => next.Elements.Any(e => e is { Name: "Save As...", Role: ElementRole.MenuItem, Bounds: not null }), "the File menu is open", Token);
        ScreenElement item = open.Elements.Single(e => e is { Name: "Save As...", Role: ElementRole.MenuItem });
        IReadOnlyList<string> hit = await desktop.Connection.Semantics.HitTestAsync(item, item.Bounds.ShouldNotBeNull().Center, Token);

        hit[0].ShouldBe(item.NativeKey);
    }

    private static async Task<ScreenElement> OpenEditorAsync(AccessibleDesktop desktop)
    {
        await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);
        AccessibilitySnapshot snapshot = await desktop.SnapshotAsync(Token);
        return snapshot.Elements.Single(e => e.Role == ElementRole.TextBox && e.Has(ElementStates.Showing));
    }
}
