using Shouldly;
using Xunit;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.Tests.AtSpi;

/// <summary>Snapshots of a real editor (GTK 3).</summary>
public sealed class MousepadSnapshotTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SnapshotAsync_Mousepad_HasItsWholeTreeWithoutGaps()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        RunningApplication editor = await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);

        AccessibilitySnapshot snapshot = await desktop.SnapshotAsync(Token);

        snapshot.Gaps.ShouldBeEmpty();
        snapshot.Elements.Count.ShouldBeInRange(300, 360);
        ScreenElement application = snapshot.Elements[0];
        application.Role.ShouldBe(ElementRole.Application);
        application.Name.ShouldBe("mousepad");
        application.ProcessId.ShouldBe(editor.Id);
        ScreenElement window = snapshot.Elements.Single(e => e.Role == ElementRole.Window);
        window.Name.ShouldBe("Untitled 1 - Mousepad");
        window.Bounds.ShouldNotBeNull().Width.ShouldBeGreaterThan(300);
        ScreenElement text = snapshot.Elements.Single(e => e.Role == ElementRole.TextBox && e.Has(ElementStates.Showing));
        text.Has(ElementStates.Editable | ElementStates.MultiLine | ElementStates.Enabled).ShouldBeTrue();
        text.Offers(ElementActions.SetText | ElementActions.Focus).ShouldBeTrue();
        snapshot.Focused.ShouldBe(text.Id);
    }

    [Fact]
    public async Task SnapshotAsync_ClosedMenus_AreListedInOrderWithoutPlaceOrPaddedNames()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);

        AccessibilitySnapshot snapshot = await desktop.SnapshotAsync(Token);

        ScreenElement file = snapshot.Elements.Single(e => e is { Role: ElementRole.Menu, Name: "File" });
        string[] items = [.. snapshot.Elements.ChildrenOf(file).Where(e => e.Role != ElementRole.Separator).Select(e => e.Name)];
        items[..2].ShouldBe(["New", "New Window"]);
        items.ShouldContain("Save As...");
        ScreenElement saveAs = snapshot.Elements.ChildrenOf(file).Single(e => e.Name == "Save As...");
        saveAs.Bounds.ShouldBeNull();
        saveAs.Has(ElementStates.Showing).ShouldBeFalse();
        saveAs.Offers(ElementActions.Invoke).ShouldBeTrue();
    }

    [Fact]
    public async Task SnapshotAsync_NothingChanged_KeepsTheSnapshotAndItsIds()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);

        AccessibilitySnapshot first = await desktop.SnapshotAsync(Token);
        await desktop.UntilAsync(
            next =>
            {
                bool isSame = next.Elements.Snapshot == first.Elements.Snapshot;
                first = next;
                return isSame;
            },
            "two snapshots in a row are the same",
            Token);
    }

    [Fact]
    public async Task SnapshotAsync_OtherApplicationWanted_LeavesThisOneOut()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        RunningApplication editor = await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);
        await desktop.LaunchAsync("galculator", [], Token);

        AccessibilitySnapshot named = await desktop.Connection.Accessibility
            .SnapshotAsync(new SnapshotScope { Application = "Mousepad" }, SnapshotBudget.Default, Token);
        AccessibilitySnapshot other = await desktop.Connection.Accessibility
            .SnapshotAsync(new SnapshotScope { Application = "galculator" }, SnapshotBudget.Default, Token);

        named.Elements.ShouldAllBe(e => e.ProcessId == editor.Id);
        other.Elements.ShouldNotBeEmpty();
        other.Elements.ShouldAllBe(e => e.Application == "galculator");
    }

    [Fact]
    public async Task SnapshotAsync_SmallBudgets_CutAndSaySo()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);
        IAccessibility accessibility = desktop.Connection.Accessibility;

        AccessibilitySnapshot few = await accessibility.SnapshotAsync(SnapshotScope.All, new SnapshotBudget { MaxElements = 50 }, Token);
        AccessibilitySnapshot shallow = await accessibility.SnapshotAsync(SnapshotScope.All, new SnapshotBudget { MaxDepth = 2 }, Token);

        few.Elements.Count.ShouldBeLessThanOrEqualTo(50);
        few.Gaps.ShouldContain(gap => gap.Reason == SnapshotGapReason.TooManyElements && gap.Application == "mousepad");
        shallow.Elements.Max(e => e.Depth).ShouldBe(2);
        shallow.Gaps.ShouldHaveSingleItem().Reason.ShouldBe(SnapshotGapReason.TooDeep);
    }

    [Fact]
    public async Task SnapshotAsync_StoppedApplication_BecomesAGapAndDoesNotStallTheOthers()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        await desktop.LaunchAsync("galculator", [], Token);
        RunningApplication editor = await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);
        var budget = new SnapshotBudget { Time = TimeSpan.FromSeconds(1) };
        IAccessibility accessibility = desktop.Connection.Accessibility;

        editor.Stop();
        AccessibilitySnapshot first = await accessibility.SnapshotAsync(SnapshotScope.All, budget, Token);
        AccessibilitySnapshot second = await accessibility.SnapshotAsync(SnapshotScope.All, budget, Token);
        editor.Continue();

        foreach (AccessibilitySnapshot snapshot in new[] { first, second })
        {
            SnapshotGap gap = snapshot.Gaps.ShouldHaveSingleItem();
            gap.Reason.ShouldBe(SnapshotGapReason.NotResponding);
            gap.Application.ShouldBe("mousepad");
            gap.ProcessId.ShouldBe(editor.Id);
            snapshot.Elements.ShouldContain(e => e.Application == "galculator" && e.Role == ElementRole.ToggleButton);
        }

        first.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
        second.Elapsed.ShouldBeLessThan(TimeSpan.FromMilliseconds(900));
        await desktop.UntilAsync(next => !next.IsPartial && next.Elements.Any(e => e.Application == "mousepad"), "mousepad answers again", Token);
    }

    [Fact]
    public async Task SnapshotAsync_ApplicationEnds_LeavesTheTree()
    {
        await using AccessibleDesktop desktop = await AccessibleDesktop.StartAsync(Token);
        RunningApplication editor = await desktop.LaunchAsync("mousepad", ["--disable-server"], Token);

        editor.Kill();

        await desktop.UntilAsync(next => next.Elements.Count == 0 && !next.IsPartial, "mousepad is gone from the tree", Token);
    }
}
