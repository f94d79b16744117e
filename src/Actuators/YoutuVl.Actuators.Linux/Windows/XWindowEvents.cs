using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Change;

namespace YoutuVl.Actuators.Linux.Windows;

/// <summary>Hears of windows that appear, go, move, are renamed or change state, on a connection and a thread of its own.</summary>
internal sealed class XWindowEvents : IDisposable
{
    private const nint RootEvents = XConstants.SubstructureNotifyMask | XConstants.PropertyChangeMask | XConstants.StructureNotifyMask;
    private const nint ClientEvents = XConstants.StructureNotifyMask | XConstants.PropertyChangeMask | XConstants.FocusChangeMask;

    private readonly XConnection _connection;
    private readonly XWindowReader _reader;
    private readonly WindowAtoms _atoms;
    private readonly HashSet<nuint> _interesting;
    private readonly HashSet<nuint> _watched = [];
    private readonly CancellationTokenSource _ended = new();
    private readonly XEventLoop _loop;
    private volatile Exception? _fault;

    internal XWindowEvents(string displayName)
    {
        _connection = XConnection.Open(displayName, keepsEvents: true);
        _atoms = new WindowAtoms(_connection);
        _reader = new XWindowReader(_connection, _atoms);
        _interesting =
        [
            _atoms.ActiveWindow, _atoms.ClientList, _atoms.ClientListStacking, _atoms.State, _atoms.ClientState, _atoms.VisibleName,
            XConstants.AtomWmName,
        ];
        _connection.Send("watch the windows", display => _ = LibX11.XSelectInput(display, _connection.Root, RootEvents));
        WatchClients();
        _loop = new XEventLoop(_connection, Handle, "windows of");
        _loop.Faulted += OnFaulted;
    }

    internal ChangeJournal Journal { get; } = new();

    internal async ValueTask<ChangeStamp> WaitAsync(ChangeStamp since, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ended.Token);
        try
        {
            return await Journal.WaitAsync(since, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_fault is not null && !cancellationToken.IsCancellationRequested)
        {
            throw XDisplayErrors.Lost(_connection.DisplayName);
        }
    }

    public void Dispose()
    {
        _loop.Dispose();
        _ended.Cancel();
        _ended.Dispose();
    }

    private void Handle(ref XEvent received)
    {
        switch (received.Type)
        {
            case XConstants.PropertyNotify when !_interesting.Contains(received.Property.Atom):
                return;
            case XConstants.PropertyNotify when received.Property.Atom == _atoms.ClientList || received.Property.Atom == _atoms.ClientListStacking:
                WatchClients();
                break;
            case XConstants.DestroyNotify:
                _watched.Remove(received.Window.Window);
                break;
        }

        Journal.Record(default);
    }

    private void WatchClients()
    {
        foreach (nuint client in _reader.Clients().Where(_watched.Add))
        {
            _connection.TryQuery(
                display =>
                {
                    _ = LibX11.XSelectInput(display, client, ClientEvents);
                    return LibX11.XSync(display, 0);
                },
                out _);
        }
    }

    private void OnFaulted(Exception fault)
    {
        _fault = fault;
        _ended.Cancel();
    }
}
