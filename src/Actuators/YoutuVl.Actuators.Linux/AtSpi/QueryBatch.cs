using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Questions to one application that leave together and are answered together. Not thread-safe.</summary>
/// <param name="channel">The application.</param>
internal sealed class QueryBatch(AtSpiChannel channel)
{
    private readonly List<DBusCall> _calls = [];
    private readonly List<Action<DBusMessage>> _uses = [];

    /// <summary>Gets how many questions there are.</summary>
    public int Count => _calls.Count;

    /// <summary>Gets how many questions were answered with an error or with nonsense.</summary>
    public int Failures { get; private set; }

    /// <summary>Adds a call.</summary>
    /// <param name="call">The call, made by the channel.</param>
    /// <param name="use">Takes the answer; not called when there is none.</param>
    public void Add(DBusCall call, Action<DBusMessage> use)
    {
        _calls.Add(call);
        _uses.Add(use);
    }

    /// <summary>Adds a property read. One by one, never all at once: <c>GetAll</c> crashes applications on Qt 5.</summary>
    /// <param name="path">The object.</param>
    /// <param name="iface">The interface.</param>
    /// <param name="property">The property.</param>
    /// <param name="use">Takes the value; not called when there is none.</param>
    public void AddProperty(string path, string iface, string property, Action<object> use) =>
        Add(channel.Call(path, DBusNames.Properties, "Get", AtSpiBodies.Property(iface, property)), message => use(ReadValue(message)));

    /// <summary>Adds a read of the rectangle on the screen.</summary>
    /// <param name="node">Takes the rectangle.</param>
    public void AddExtents(AtSpiNode node) => Add(
        channel.Call(node.Path, AtSpiNames.Component, "GetExtents", AtSpiBodies.ScreenCoordinates),
        message => node.Bounds = node.Extents = AtSpiExtents.Read(message));

    /// <summary>Asks everything and hands the answers over.</summary>
    /// <param name="timeout">How long to wait for the last answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when every question is settled.</returns>
    /// <exception cref="DBusTimeoutException">Not everything was answered in time; what was, was handed over.</exception>
    /// <exception cref="DBusDisconnectedException">The application went away; what was answered before, was handed over.</exception>
    /// <exception cref="DBusProtocolException">The application sent what is no D-Bus message, which ended the connection.</exception>
    public async Task RunAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        DBusReply[] replies = await channel.Connection.CallManyAsync(_calls, timeout, cancellationToken).ConfigureAwait(false);
        DBusException? fatal = null;
        for (int i = 0; i < replies.Length; i++)
        {
            if (replies[i].IsResult)
            {
                Use(_uses[i], replies[i].Unwrap());
            }
            else
            {
                Failures++;
                fatal ??= AtSpiErrors.AsFatal(replies[i].Error);
            }
        }

        if (fatal is not null)
        {
            throw fatal;
        }
    }

    private static object ReadValue(DBusMessage message)
    {
        DBusReader reader = message.Read("v");
        return reader.ReadVariant().Value;
    }

    private void Use(Action<DBusMessage> use, DBusMessage message)
    {
        try
        {
            use(message);
        }
        catch (DBusProtocolException)
        {
            Failures++;
        }
    }
}
