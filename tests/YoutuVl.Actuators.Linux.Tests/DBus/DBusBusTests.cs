using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Tests.DBus;

/// <summary>The client against a real dbus-daemon.</summary>
public sealed class DBusBusTests
{
    private static readonly DBusConnectionOptions Options = new() { CallTimeout = DBusTestTimeouts.Longest };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("path")]
    [InlineData("abstract")]
    public async Task OpenBusAsync_RealDaemon_GetsAUniqueName(string transport)
    {
        using PrivateBus bus = await PrivateBus.StartAsync(transport);
        await using DBusConnection connection = await DBusConnection.OpenBusAsync(bus.Address, Options, Token);

        connection.UniqueName.ShouldNotBeNull().ShouldStartWith(":");
    }

    [Fact]
    public async Task CallManyAsync_AThousandCalls_AnswersEachInOrder()
    {
        using PrivateBus bus = await PrivateBus.StartAsync();
        await using DBusConnection connection = await DBusConnection.OpenBusAsync(bus.Address, Options, Token);
        DBusCall good = DBusNames.Bus("GetNameOwner", DBusNames.Daemon);
        DBusCall bad = DBusNames.Bus("GetNameOwner", "no.such.name");

        DBusReply[] replies = await connection.CallManyAsync([.. Enumerable.Range(0, 1000).Select(i => i % 3 == 0 ? bad : good)], Token);

        replies.Length.ShouldBe(1000);
        for (int i = 0; i < replies.Length; i++)
        {
            replies[i].IsResult.ShouldBe(i % 3 != 0);
        }
    }

    [Fact]
    public async Task CallAsync_ErrorReply_ThrowsWithNameAndText()
    {
        using PrivateBus bus = await PrivateBus.StartAsync();
        await using DBusConnection connection = await DBusConnection.OpenBusAsync(bus.Address, Options, Token);

        DBusErrorException error = await Should.ThrowAsync<DBusErrorException>(
            () => connection.CallAsync(DBusNames.Bus("GetNameOwner", "no.such.name"), Token));

        error.ErrorName.ShouldBe("org.freedesktop.DBus.Error.NameHasNoOwner");
        error.Text.ShouldContain("no.such.name");
        error.Message.ShouldContain("GetNameOwner");
    }

    [Fact]
    public async Task CallAsync_ServedByAnotherClient_CarriesArgumentsAndResults()
    {
        using PrivateBus bus = await PrivateBus.StartAsync();
        var serving = new DBusConnectionOptions
        {
            Handler = (call, _) => ValueTask.FromResult(call.Member == "Twice"
                ? DBusAnswer.Of(DBusBody.OfStrings(string.Concat(Enumerable.Repeat(call.Read("s").ReadString(), 2))))
                : DBusAnswer.UnknownMethod(call)),
        };
        await using DBusConnection server = await DBusConnection.OpenBusAsync(bus.Address, serving, Token);
        await using DBusConnection client = await DBusConnection.OpenBusAsync(bus.Address, Options, Token);
        var call = new DBusCall(server.UniqueName, "/", "test.Echo", "Twice") { Body = DBusBody.OfStrings("é") };

        (await client.CallAsync(call, Token)).Read("s").ReadString().ShouldBe("éé");
        DBusErrorException error = await Should.ThrowAsync<DBusErrorException>(() => client.CallAsync(call with { Member = "Thrice" }, Token));
        error.ErrorName.ShouldBe("org.freedesktop.DBus.Error.UnknownMethod");
    }

    [Fact]
    public async Task SubscribeAsync_MatchingSignals_ArriveInOrderUntilDisposed()
    {
        using PrivateBus bus = await PrivateBus.StartAsync();
        await using DBusConnection emitter = await DBusConnection.OpenBusAsync(bus.Address, Options, Token);
        await using DBusConnection listener = await DBusConnection.OpenBusAsync(bus.Address, Options, Token);
        List<string> heard = [];
        var last = new TaskCompletionSource();
        IAsyncDisposable subscription = await listener.SubscribeAsync(
            new DBusMatch { Interface = "test.Events", Sender = emitter.UniqueName },
            signal =>
            {
                heard.Add(signal.Read("s").ReadString());
                if (heard.Count == 3)
                {
                    last.SetResult();
                }
            },
            Token);

        foreach (string text in new[] { "one", "two", "three" })
        {
            emitter.Emit("/", "test.Events", "Happened", DBusBody.OfStrings(text));
            emitter.Emit("/", "test.Others", "Happened", DBusBody.OfStrings("not wanted"));
        }

        await last.Task.WaitAsync(DBusTestTimeouts.Longest, TimeProvider.System, Token);
        await subscription.DisposeAsync();
        emitter.Emit("/", "test.Events", "Happened", DBusBody.OfStrings("four"));
        await emitter.CallAsync(DBusNames.Bus("GetId"), Token);
        await listener.CallAsync(DBusNames.Bus("GetId"), Token);

        heard.ShouldBe(["one", "two", "three"]);
    }

    [Fact]
    public async Task CallAsync_DaemonKilled_FailsWhatIsPendingAndEverythingLater()
    {
        using PrivateBus bus = await PrivateBus.StartAsync();
        var neverAnswering = new DBusConnectionOptions
        {
            Handler = async (_, token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                return DBusAnswer.Done;
            },
        };
        await using DBusConnection hung = await DBusConnection.OpenBusAsync(bus.Address, neverAnswering, Token);
        await using DBusConnection client = await DBusConnection.OpenBusAsync(bus.Address, Options, Token);
        Task<DBusMessage> pending = client.CallAsync(new DBusCall(hung.UniqueName, "/", "a.b", "C"), Token);

        bus.Kill();

        await Should.ThrowAsync<DBusDisconnectedException>(() => pending);
        (await client.Closed.WaitAsync(DBusTestTimeouts.Longest, TimeProvider.System, Token)).ShouldBeOfType<DBusDisconnectedException>();
        await Should.ThrowAsync<DBusDisconnectedException>(() => client.CallAsync(DBusNames.Bus("GetId"), Token));
    }

    [Fact]
    public async Task OpenBusAsync_NobodyListens_ThrowsNamingTheAddress() =>
        (await Should.ThrowAsync<DBusDisconnectedException>(() => DBusConnection.OpenBusAsync("unix:path=/nowhere/bus", Options, Token)))
            .Message.ShouldContain("/nowhere/bus");
}
