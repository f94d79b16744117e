using System.Net.Sockets;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Actuators.Linux.Tests.DBus;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Change;

namespace YoutuVl.Actuators.Linux.Tests.AtSpi;

/// <summary>Applications that are broken, hostile, hung, or merely different from GTK 3.</summary>
public sealed class UnusualApplicationTests
{
    private const uint Frame = 23;
    private const uint Button = 43;
    private const uint Application = 75;

    private static readonly FakeNode Root = new(AtSpiNames.RootPath, Application, "fake") { CachedCount = 1, Children = ["/window"] };
    private static readonly FakeNode Window = new("/window", Frame, "Window") { Index = 0 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SnapshotAsync_TreeThatGoesInCircles_EndsWithAGap(bool isCached)
    {
        AccessibilitySnapshot snapshot = await ReadAsync(new FakeApplication().With(
            Root with { IsCached = isCached },
            Window with { IsCached = isCached, CachedCount = 1, Children = ["/a"] },
            new FakeNode("/a", Button, "A") { IsCached = isCached, Parent = "/window", Index = 0, CachedCount = -1, Children = ["/window", "/a"] }));

        snapshot.Elements.Select(e => e.Name).ShouldBe(["fake", "Window", "A"]);
        snapshot.Gaps.ShouldHaveSingleItem().Reason.ShouldBe(SnapshotGapReason.TooDeep);
    }

    [Fact]
    public async Task SnapshotAsync_NullAndDefunctObjects_AreLeftOut()
    {
        AccessibilitySnapshot snapshot = await ReadAsync(new FakeApplication().With(
            Root,
            Window with { CachedCount = -1, Children = [AtSpiNames.NullPath, "/dead", "/gone", "/live"] },
            new FakeNode("/dead", Button, "Dead") { Parent = "/window", States = FakeNode.Shown | AtSpiStates.Defunct },
            new FakeNode("/live", Button, "Live   ") { Parent = "/window" }));

        snapshot.Elements.Select(e => e.Name).ShouldBe(["fake", "Window", "Live"]);
        snapshot.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public async Task SnapshotAsync_ObjectsMissingInTheCache_AreAskedFor()
    {
        AccessibilitySnapshot snapshot = await ReadAsync(new FakeApplication().With(
            Root,
            Window with { CachedCount = 1, Children = ["/late"] },
            new FakeNode("/late", Button, "Late") { IsCached = false, Children = ["/later"] },
            new FakeNode("/later", Button, "Later") { IsCached = false }));

        snapshot.Elements.Select(e => (e.Name, e.Depth)).ShouldBe([("fake", 0), ("Window", 1), ("Late", 2), ("Later", 3)]);
        snapshot.Elements[3].Bounds.ShouldNotBeNull();
    }

    [Fact]
    public async Task SnapshotAsync_CacheThatListsChildren_IsRead()
    {
        var application = new FakeApplication { ListsChildrenInCache = true };
        AccessibilitySnapshot snapshot = await ReadAsync(application.With(
            Root, Window with { Children = ["/b", "/a"] }, new FakeNode("/a", Button, "A"), new FakeNode("/b", Button, "B")));

        snapshot.Elements.Select(e => e.Name).ShouldBe(["fake", "Window", "B", "A"]);
        application.Calls.ShouldNotContain("GetChildren");
    }

    [Fact]
    public async Task SnapshotAsync_CacheOfAnUnknownType_IsWalkedInstead()
    {
        AccessibilitySnapshot snapshot = await ReadAsync(new FakeApplication { CacheSignature = "a(ss)" }.With(Root, Window));

        snapshot.Elements.Select(e => e.Name).ShouldBe(["fake", "Window"]);
        snapshot.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public async Task SnapshotAsync_DeadPeerAddress_FallsBackToTheBus()
    {
        AccessibilitySnapshot snapshot = await ReadAsync(new FakeApplication { PeerAddress = "unix:path=/nowhere" }.With(Root, Window));

        snapshot.Elements.Count.ShouldBe(2);
        snapshot.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public async Task SnapshotAsync_PeerSendsGarbage_IsAGapAndTheBusIsUsedFromThenOn()
    {
        using var listener = new PeerListener();
        Task garbage = SendGarbageAsync(listener);
        await using FakeAccessibilityBus bus = await FakeAccessibilityBus.StartAsync(
            new FakeApplication { PeerAddress = listener.Address }.With(Root, Window));
        await using AtSpiConnection connection = await AtSpiConnection.OpenAsync(bus.Address, cancellationToken: Token);

        AccessibilitySnapshot broken = await SnapshotAsync(connection);
        await garbage;
        AccessibilitySnapshot next = await SnapshotAsync(connection);

        broken.Gaps.ShouldHaveSingleItem().Reason.ShouldBe(SnapshotGapReason.Failed);
        next.Gaps.ShouldBeEmpty();
        next.Elements.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(int.MinValue, int.MinValue, int.MinValue, int.MinValue)]
    [InlineData(0, 0, 0, 10)]
    [InlineData(5, 5, -1, -1)]
    [InlineData(0, 0, int.MaxValue, int.MaxValue)]
    public async Task SnapshotAsync_ExtentsThatAreNowhere_GiveNoBounds(int x, int y, int width, int height)
    {
        AccessibilitySnapshot snapshot = await ReadAsync(new FakeApplication().With(Root, Window with { Extents = (x, y, width, height) }));

        snapshot.Elements[1].Bounds.ShouldBeNull();
    }

    [Fact]
    public async Task SnapshotAsync_EmptyRegistrationBesideAFilledOne_IsNoGap()
    {
        FakeNode empty = Root with { CachedCount = 0, Children = [] };

        AccessibilitySnapshot both = await ReadAsync(new FakeApplication().With(empty), new FakeApplication().With(Root, Window));
        AccessibilitySnapshot alone = await ReadAsync(new FakeApplication().With(empty));

        both.Gaps.ShouldBeEmpty();
        alone.Gaps.ShouldHaveSingleItem().Reason.ShouldBe(SnapshotGapReason.NotReady);
    }

    [Theory]
    [InlineData("GetApplicationBusAddress")]
    [InlineData("GetItems")]
    [InlineData("GetExtents")]
    public async Task SnapshotAsync_HangsHalfway_KeepsWhatItHasAndSaysSo(string member)
    {
        var hung = new FakeApplication { HangsAt = member };
        await using FakeAccessibilityBus bus = await FakeAccessibilityBus.StartAsync(
            hung.With(Root, Window), new FakeApplication().With(Root with { Name = "fine" }, Window));
        await using AtSpiConnection connection = await AtSpiConnection.OpenAsync(bus.Address, cancellationToken: Token);

        AccessibilitySnapshot snapshot = await connection.Accessibility
            .SnapshotAsync(SnapshotScope.All, new SnapshotBudget { Time = TimeSpan.FromMilliseconds(400) }, Token);

        snapshot.Gaps.ShouldHaveSingleItem().Reason.ShouldBe(SnapshotGapReason.NotResponding);
        snapshot.Elements.ShouldContain(e => e.Name == "fine");
        snapshot.Elements.Any(e => e.Name == "fake").ShouldBe(member == "GetExtents");
    }

    [Fact]
    public async Task SnapshotAsync_LeavesHalfway_IsAGapCalledGone()
    {
        AccessibilitySnapshot snapshot = await ReadAsync(new FakeApplication { LeavesAt = "GetExtents" }.With(Root, Window));

        snapshot.Gaps.ShouldHaveSingleItem().Reason.ShouldBe(SnapshotGapReason.Gone);
    }

    [Fact]
    public async Task SnapshotAsync_SecondTime_ReadsAgainOnlyAfterAnEvent()
    {
        FakeApplication application = new FakeApplication().With(Root, Window);
        await using FakeAccessibilityBus bus = await FakeAccessibilityBus.StartAsync(application);
        await using AtSpiConnection connection = await AtSpiConnection.OpenAsync(bus.Address, cancellationToken: Token);
        AccessibilitySnapshot first = await SnapshotAsync(connection);

        AccessibilitySnapshot second = await SnapshotAsync(connection);
        second.Elements.ShouldBeSameAs(first.Elements);
        application.Calls.Count(member => member == "GetItems").ShouldBe(1);

        ChangeStamp before = connection.Accessibility.Activity;
        application.EmitChange();
        AccessibilitySnapshot third = await SnapshotAsync(connection);
        third.Elements.Snapshot.Value.ShouldBeGreaterThan(first.Elements.Snapshot.Value);
        (await connection.Accessibility.WaitForActivityAsync(before, Token)).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task SnapshotAsync_WindowMovedWithoutAnEvent_ReadsAgain()
    {
        FakeApplication application = new FakeApplication().With(Root, Window);
        await using FakeAccessibilityBus bus = await FakeAccessibilityBus.StartAsync(application);
        await using AtSpiConnection connection = await AtSpiConnection.OpenAsync(bus.Address, cancellationToken: Token);
        await SnapshotAsync(connection);

        application.With(Window with { Extents = (50, 60, 300, 200) });
        AccessibilitySnapshot moved = await SnapshotAsync(connection);

        moved.Elements[1].Bounds.ShouldNotBeNull().X.ShouldBe(50);
    }

    [Fact]
    public async Task OpenAsync_NoSessionBus_ThrowsNamingTheAddress() =>
        (await Should.ThrowAsync<AccessibilityUnavailableException>(
            () => AtSpiConnection.OpenAsync("unix:path=/nowhere/bus", cancellationToken: Token))).Message.ShouldContain("/nowhere/bus");

    private static async Task SendGarbageAsync(PeerListener listener)
    {
        await using NetworkStream stream = await listener.AcceptRawAsync();
        await stream.ReadExactlyAsync(new byte[16], Token);
        await stream.WriteAsync("This is no D-Bus message."u8.ToArray(), Token);
        await stream.CopyToAsync(Stream.Null, Token);
    }

    private static async Task<AccessibilitySnapshot> ReadAsync(params FakeApplication[] applications)
    {
        await using FakeAccessibilityBus bus = await FakeAccessibilityBus.StartAsync(applications);
        await using AtSpiConnection connection = await AtSpiConnection.OpenAsync(bus.Address, cancellationToken: Token);
        return await SnapshotAsync(connection);
    }

    private static Task<AccessibilitySnapshot> SnapshotAsync(AtSpiConnection connection) =>
        connection.Accessibility.SnapshotAsync(SnapshotScope.All, SnapshotBudget.Default, Token).AsTask();
}
