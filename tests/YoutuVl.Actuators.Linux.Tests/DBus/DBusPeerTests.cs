using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Tests.DBus;

/// <summary>Peer-to-peer connections, and what a hostile or hung peer can do.</summary>
public sealed class DBusPeerTests
{
    private static readonly DBusCall Call = new(null, "/a", "test.Peer", "Ask");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenPeerAsync_PeerServes_CallsBothWaysAndNeedsNoHello()
    {
        using var listener = new PeerListener();
        var serving = new DBusConnectionOptions { Handler = (_, _) => ValueTask.FromResult(DBusAnswer.Of(DBusBody.OfStrings("here"))) };
        Task<DBusConnection> accepting = listener.AcceptAsync(serving);
        await using DBusConnection client = await DBusConnection.OpenPeerAsync(listener.Address, serving, Token);
        await using DBusConnection server = await accepting;

        (await client.CallAsync(Call, Token)).Read("s").ReadString().ShouldBe("here");
        (await server.CallAsync(Call, Token)).Read("s").ReadString().ShouldBe("here");
        client.UniqueName.ShouldBeNull();
    }

    [Fact]
    public async Task CallAsync_PeerWithoutHandler_RefusesWithUnknownMethod()
    {
        using var listener = new PeerListener();
        Task<DBusConnection> accepting = listener.AcceptAsync(new DBusConnectionOptions());
        await using DBusConnection client = await DBusConnection.OpenPeerAsync(listener.Address, new DBusConnectionOptions(), Token);
        await using DBusConnection server = await accepting;

        (await Should.ThrowAsync<DBusErrorException>(() => client.CallAsync(Call, Token))).Text.ShouldContain("test.Peer.Ask");
    }

    [Fact]
    public async Task CallManyAsync_NoAnswerInTime_FailsThoseCallsAlone()
    {
        var time = new FakeTimeProvider();
        using var listener = new PeerListener();
        Task<NetworkStream> accepting = listener.AcceptRawAsync();
        var options = new DBusConnectionOptions { Time = time, CallTimeout = TimeSpan.FromSeconds(2) };
        await using DBusConnection client = await DBusConnection.OpenPeerAsync(listener.Address, options, Token);
        await using NetworkStream server = await accepting;

        Task<DBusReply[]> calls = client.CallManyAsync([Call, Call with { Member = "Other" }], Token);
        time.Advance(TimeSpan.FromSeconds(3));
        DBusReply[] replies = await calls.WaitAsync(DBusTestTimeouts.Longest, TimeProvider.System, Token);

        replies[1].Error.ShouldBeOfType<DBusTimeoutException>().Timeout.ShouldBe(TimeSpan.FromSeconds(2));
        replies[1].Error.ShouldNotBeNull().Message.ShouldContain("test.Peer.Other");
        client.Closed.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task CallAsync_Cancelled_ThrowsAndDropsTheLateAnswer()
    {
        var release = new TaskCompletionSource<DBusAnswer>();
        using var listener = new PeerListener();
        var serving = new DBusConnectionOptions
        {
            Handler = async (call, _) => call.Member == "Ask" ? await release.Task : DBusAnswer.Done,
        };
        Task<DBusConnection> accepting = listener.AcceptAsync(serving);
        await using DBusConnection client = await DBusConnection.OpenPeerAsync(listener.Address, new DBusConnectionOptions(), Token);
        await using DBusConnection server = await accepting;
        using var cancel = new CancellationTokenSource();

        Task<DBusMessage> call = client.CallAsync(Call, cancel.Token);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => call);
        release.SetResult(DBusAnswer.Done);

        (await client.CallAsync(Call with { Member = "Other" }, Token)).Type.ShouldBe(DBusMessageType.MethodReturn);
    }

    [Theory]
    [InlineData("474554202F20485454502F312E310D0A0D0A")]
    [InlineData("6C020001FFFFFF7F0100000000000000")]
    [InlineData("6C02000100000000010000000800000001016F00FF000000")]
    public async Task CallAsync_PeerSendsGarbage_FailsWithProtocolError(string hex)
    {
        using var listener = new PeerListener();
        Task<NetworkStream> accepting = listener.AcceptRawAsync();
        await using DBusConnection client = await DBusConnection.OpenPeerAsync(listener.Address, new DBusConnectionOptions(), Token);
        await using NetworkStream server = await accepting;

        Task<DBusMessage> pending = client.CallAsync(Call, Token);
        await server.WriteAsync(Convert.FromHexString(hex), Token);

        await Should.ThrowAsync<DBusProtocolException>(() => pending.WaitAsync(DBusTestTimeouts.Longest, TimeProvider.System, Token));
    }

    [Fact]
    public async Task CallAsync_PeerClosesInTheMiddleOfAMessage_FailsWithDisconnected()
    {
        using var listener = new PeerListener();
        Task<NetworkStream> accepting = listener.AcceptRawAsync();
        await using DBusConnection client = await DBusConnection.OpenPeerAsync(listener.Address, new DBusConnectionOptions(), Token);
        NetworkStream server = await accepting;

        Task<DBusMessage> pending = client.CallAsync(Call, Token);
        await server.WriteAsync(Convert.FromHexString("6C02000110000000"), Token);
        await server.DisposeAsync();

        await Should.ThrowAsync<DBusDisconnectedException>(() => pending.WaitAsync(DBusTestTimeouts.Longest, TimeProvider.System, Token));
    }

    [Fact]
    public async Task OpenPeerAsync_ServerRejects_ThrowsWithItsAnswer()
    {
        using var listener = new PeerListener();
        Task<NetworkStream> accepting = listener.AcceptRawAsync("REJECTED EXTERNAL");
        DBusDisconnectedException error = await Should.ThrowAsync<DBusDisconnectedException>(
            () => DBusConnection.OpenPeerAsync(listener.Address, new DBusConnectionOptions(), Token));
        error.Message.ShouldContain("REJECTED EXTERNAL");
        await (await accepting).DisposeAsync();
    }
}
