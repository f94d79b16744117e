using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Contract;

/// <summary>What every accessibility tree does.</summary>
public abstract class AccessibilityContract<TFixture>(TFixture fixture) : DesktopContract<TFixture>(fixture)
    where TFixture : ContractFixture
{
    [Fact]
    public async Task Snapshot_OfTheDesktop_HasParentsBeforeTheirChildren()
    {
        await FindAsync(ContractWidget.Button);
        var elements = (await SnapshotAsync()).Elements;
        foreach (var element in elements)
        {
            if (element.Parent is { } parent)
            {
                parent.Index.ShouldBeLessThan(element.Id.Index);
                element.Depth.ShouldBe(elements.Find(parent)!.Depth + 1);
            }
            else
            {
                (element.Role, element.Depth).ShouldBe((ElementRole.Application, 0));
            }
        }
    }

    [Fact]
    public async Task Snapshot_Twice_GivesTheSameElementTheSameUniqueKey()
    {
        var first = await FindAsync(ContractWidget.Button);
        (await Session.Semantics.PerformAsync(await FindAsync(ContractWidget.CheckBox), new SemanticRequest.Toggle(), Token)).ShouldBe(SemanticOutcome.Done);
        (await FindAsync(ContractWidget.Button)).NativeKey.ShouldBe(first.NativeKey.ShouldNotBeNull());
        var keys = (await SnapshotAsync()).Elements.Select(e => e.NativeKey).ToList();
        keys.Distinct().Count().ShouldBe(keys.Count);
    }

    [Fact]
    public async Task Snapshot_AfterFocus_NamesTheFocusedElement()
    {
        var field = await EmptyFieldAsync();
        await UntilAsync("the snapshot names the field as focused", async () =>
        {
            var snapshot = await SnapshotAsync();
            return snapshot.Focused is { } focused && snapshot.Elements.Find(focused)!.NativeKey == field.NativeKey;
        });
    }

    [Fact]
    public async Task Snapshot_WithTooSmallABudget_IsPartialAndSaysSo()
    {
        await FindAsync(ContractWidget.Button);
        var snapshot = await Session.Accessibility.SnapshotAsync(SnapshotScope.All, new SnapshotBudget { MaxElements = 5 }, Token);
        snapshot.Elements.Count.ShouldBeLessThanOrEqualTo(5);
        snapshot.IsPartial.ShouldBeTrue();
        snapshot.Gaps.ShouldContain(g => g.Reason == SnapshotGapReason.TooManyElements);
    }

    [Fact]
    public async Task Snapshot_WithTooFewLevels_IsPartialAndSaysSo()
    {
        await FindAsync(ContractWidget.Button);
        var snapshot = await Session.Accessibility.SnapshotAsync(SnapshotScope.All, new SnapshotBudget { MaxDepth = 1 }, Token);
        snapshot.Elements.Max(e => e.Depth).ShouldBe(1);
        snapshot.Gaps.ShouldContain(g => g.Reason == SnapshotGapReason.TooDeep);
    }

    [Fact]
    public async Task Snapshot_OfOneProcess_HoldsNoOther()
    {
        var button = await FindAsync(ContractWidget.Button);
        var scope = new SnapshotScope { ProcessId = button.ProcessId.ShouldNotBeNull() };
        var snapshot = await Session.Accessibility.SnapshotAsync(scope, SnapshotBudget.Default, Token);
        snapshot.Elements.ShouldNotBeEmpty();
        snapshot.Elements.ShouldAllBe(e => e.ProcessId == button.ProcessId);
    }

    [Fact]
    public async Task Snapshot_OfALongText_CutsItAndTellsItsLength()
    {
        var field = await FindAsync(ContractWidget.TextField);
        (await Session.Semantics.PerformAsync(field, new SemanticRequest.SetText("0123456789"), Token)).ShouldBe(SemanticOutcome.Done);
        await UntilTextAsync(ContractWidget.TextField, "0123456789");
        var snapshot = await Session.Accessibility.SnapshotAsync(SnapshotScope.All, new SnapshotBudget { MaxTextLength = 4 }, Token);
        var cut = snapshot.Elements.Single(e => e.NativeKey == field.NativeKey);
        (cut.Value, cut.TextLength).ShouldBe(("0123", 10));
    }

    [Fact]
    public async Task Snapshot_OfAPasswordField_NeverHoldsItsText()
    {
        if (Has(ContractWidget.PasswordField))
        {
            var field = await FindAsync(ContractWidget.PasswordField);
            (await Session.Semantics.PerformAsync(field, new SemanticRequest.SetText("hidden"), Token)).ShouldBe(SemanticOutcome.Done);
            field = await FindAsync(ContractWidget.PasswordField);
            field.Has(ElementStates.Protected).ShouldBeTrue();
            field.Value.ShouldBeNull();
            (await Session.Semantics.ReadTextAsync(field, Token)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task WaitForActivity_AfterAChange_ReturnsALaterMoment()
    {
        var box = await FindAsync(ContractWidget.CheckBox);
        var before = (await SnapshotAsync()).Activity;
        (await Session.Semantics.PerformAsync(box, new SemanticRequest.Toggle(), Token)).ShouldBe(SemanticOutcome.Done);
        (await Session.Accessibility.WaitForActivityAsync(before, Token) > before).ShouldBeTrue();
    }

    [Fact]
    public async Task Snapshot_WithACancelledToken_IsCancelled() => await Should.ThrowAsync<OperationCanceledException>(async () =>
        await Session.Accessibility.SnapshotAsync(SnapshotScope.All, SnapshotBudget.Default, new CancellationToken(true)));
}
