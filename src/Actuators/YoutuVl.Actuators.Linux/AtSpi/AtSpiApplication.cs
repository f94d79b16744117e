using System.Collections.Concurrent;
using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Accessibility;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>One application on the accessibility bus: how to reach it, and how often it reported a change. Thread-safe.</summary>
internal sealed class AtSpiApplication : IAsyncDisposable
{
    private readonly AtSpiBus _bus;
    private readonly AtSpiReference _root;
    private AtSpiChannel? _peer;
    private long _events;

    /// <summary>Initializes a new instance of the <see cref="AtSpiApplication"/> class.</summary>
    /// <param name="bus">The accessibility bus.</param>
    /// <param name="root">The application's own object.</param>
    public AtSpiApplication(AtSpiBus bus, AtSpiReference root)
    {
        _bus = bus;
        _root = root;
        BusChannel = new AtSpiChannel(bus.Connection, root.BusName);
        Name = root.BusName;
        Surfaces = new ApplicationSurfaces(this);
    }

    /// <summary>Gets the unique bus name.</summary>
    public string BusName => _root.BusName;

    /// <summary>Gets the path of the application's own object.</summary>
    public string RootPath => _root.Path;

    /// <summary>Gets the name; the bus name until the application told.</summary>
    public string Name { get; private set; }

    /// <summary>Gets the process; null when the bus does not know it.</summary>
    public int? ProcessId { get; private set; }

    /// <summary>Gets how its toolkit deviates; not at all until the application told which it is.</summary>
    public ToolkitTraits Traits { get; private set; } = ToolkitTraits.Of("", "");

    /// <summary>Gets what tells places on the screen where the toolkit does not.</summary>
    public ApplicationSurfaces Surfaces { get; }

    /// <summary>Gets the way over the bus, on which calls and events keep their order.</summary>
    public AtSpiChannel BusChannel { get; }

    /// <summary>Gets the quickest way: the application's own socket while that is open, else the bus.</summary>
    public AtSpiChannel Channel => _peer is { Connection.Closed.IsCompleted: false } peer ? peer : BusChannel;

    /// <summary>Gets the connections for actions; null for an application without a socket of its own.</summary>
    public ActionSockets? Actions { get; private set; }

    /// <summary>Gets the ids that the application's author gave its objects, by path. They never change, so each is asked for once.</summary>
    public ConcurrentDictionary<string, string?> AutomationIds { get; } = new();

    /// <summary>Gets the orders of children that are not shown, above all of closed menus.</summary>
    public HiddenOrders HiddenOrders { get; } = new();

    /// <summary>Gets the options of the connection.</summary>
    public AtSpiOptions Options => _bus.Options;

    /// <summary>Gets how many events the application sent.</summary>
    public long Events => Interlocked.Read(ref _events);

    /// <summary>Gets a value indicating whether <see cref="OpenAsync"/> succeeded.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Counts one event.</summary>
    public void CountEvent() => Interlocked.Increment(ref _events);

    /// <summary>Drops what is remembered of single objects when most of them must be gone: applications make new ones for ever.</summary>
    /// <param name="liveObjects">How many objects there are.</param>
    public void Forget(int liveObjects)
    {
        int most = (liveObjects * 4) + 1000;
        if (AutomationIds.Count > most || HiddenOrders.Count > most)
        {
            AutomationIds.Clear();
            HiddenOrders.Clear();
        }
    }

    /// <summary>Wakes the application's accessibility, learns who it is, and connects to its own socket where it has one.</summary>
    /// <param name="deadline">Until when.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>A task that ends when the application can be read.</returns>
    /// <exception cref="DBusException">The application does not answer, or is gone.</exception>
    public async Task OpenAsync(SnapshotDeadline deadline, CancellationToken cancellationToken)
    {
        if (IsOpen)
        {
            return;
        }

        (string peerAddress, string toolkit, string version) = ("", "", "");
        var batch = new QueryBatch(BusChannel);
        batch.Add(DBusNames.Bus("GetConnectionUnixProcessID", BusName), message => ProcessId = (int)message.Read("u").ReadUInt32());
        batch.AddProperty(RootPath, AtSpiNames.Accessible, "Name", value => Name = value is string { Length: > 0 } name ? name : Name);
        batch.AddProperty(RootPath, AtSpiNames.Application, "ToolkitName", value => toolkit = value as string ?? "");
        batch.AddProperty(RootPath, AtSpiNames.Application, "Version", value => version = value as string ?? "");
        batch.Add(
            BusChannel.Call(RootPath, AtSpiNames.Application, "GetApplicationBusAddress", DBusBody.Empty),
            message => peerAddress = message.Read("s").ReadString());
        await batch.RunAsync(deadline.Remaining, cancellationToken).ConfigureAwait(false);
        Traits = ToolkitTraits.Of(toolkit, version);
        if (peerAddress.Length > 0)
        {
            await ConnectPeerAsync(peerAddress, deadline, cancellationToken).ConfigureAwait(false);
        }

        IsOpen = true;
    }

    /// <summary>Describes why something is missing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="detail">A sentence, starting with "It".</param>
    /// <returns>The gap.</returns>
    public SnapshotGap Gap(SnapshotGapReason reason, string detail) => new(Name, ProcessId, reason, $"{Name}: {detail}");

    /// <summary>Describes what an error leaves missing.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The gap.</returns>
    public SnapshotGap GapOf(DBusException error) => Gap(
        error switch
        {
            DBusTimeoutException => SnapshotGapReason.NotResponding,
            DBusDisconnectedException => SnapshotGapReason.Gone,
            _ => SnapshotGapReason.Failed,
        },
        error.Message);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Actions is { } actions)
        {
            await actions.DisposeAsync().ConfigureAwait(false);
        }

        if (_peer is { } peer)
        {
            await peer.Connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task ConnectPeerAsync(string address, SnapshotDeadline deadline, CancellationToken cancellationToken)
    {
        var options = new DBusConnectionOptions { Time = Options.Time, CallTimeout = deadline.Remaining };
        try
        {
            _peer = new AtSpiChannel(await DBusConnection.OpenPeerAsync(address, options, cancellationToken).ConfigureAwait(false), null);
            Actions = new ActionSockets(address, Options, HasModalWindowAsync);
        }
        catch (DBusException)
        {
            // The bus reaches the application as well, only slower.
        }
    }

    private async Task<bool> HasModalWindowAsync(CancellationToken cancellationToken)
    {
        var root = new AtSpiNode(RootPath);
        var listing = new QueryBatch(Channel);
        NodeQueries.AddChildren(listing, Channel, root);
        await listing.RunAsync(Options.CallTimeout, cancellationToken).ConfigureAwait(false);
        AtSpiNode[] windows = [.. (root.ChildPaths ?? []).Select(path => new AtSpiNode(path))];
        var asking = new QueryBatch(Channel);
        Array.ForEach(windows, window => NodeQueries.AddStates(asking, Channel, window));
        await asking.RunAsync(Options.CallTimeout, cancellationToken).ConfigureAwait(false);
        return Array.Exists(windows, window => window.IsShowing && (window.States & AtSpiStates.Modal) != 0);
    }
}
