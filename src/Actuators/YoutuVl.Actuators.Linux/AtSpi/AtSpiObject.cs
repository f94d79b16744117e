using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>One object of one application, to act on and to ask. Calls are bounded by the connection's call timeout.</summary>
/// <param name="Application">Its application.</param>
/// <param name="Path">Its path.</param>
internal sealed record AtSpiObject(AtSpiApplication Application, string Path)
{
    private TimeSpan CallTimeout => Application.Options.CallTimeout;

    /// <summary>Finds the object behind an element.</summary>
    /// <param name="directory">The applications that are known.</param>
    /// <param name="element">The element.</param>
    /// <returns>The object; null when its application is gone, or when the element was only seen.</returns>
    public static AtSpiObject? Find(ApplicationDirectory directory, ScreenElement element) =>
        AtSpiReference.FromKey(element.NativeKey) is { } reference && directory.Find(reference.BusName) is { } application
            ? new AtSpiObject(application, reference.Path)
            : null;

    /// <summary>Starts questions to the object's application.</summary>
    /// <returns>The batch.</returns>
    public QueryBatch NewBatch() => new(Application.Channel);

    /// <summary>Asks a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when all is settled.</returns>
    /// <exception cref="DBusException">The application does not answer, or is gone.</exception>
    public Task RunAsync(QueryBatch batch, CancellationToken cancellationToken) => batch.RunAsync(CallTimeout, cancellationToken);

    /// <summary>Calls a method of the object.</summary>
    /// <param name="iface">The interface.</param>
    /// <param name="member">The method.</param>
    /// <param name="body">Its arguments.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="DBusException">The call failed.</exception>
    public async Task<DBusMessage> CallAsync(string iface, string member, DBusBody body, CancellationToken cancellationToken)
    {
        AtSpiChannel channel = Application.Channel;
        DBusReply[] replies = await channel.Connection
            .CallManyAsync([channel.Call(Path, iface, member, body)], CallTimeout, cancellationToken).ConfigureAwait(false);
        return replies[0].Unwrap();
    }

    /// <summary>Calls a method of the object that answers whether it worked.</summary>
    /// <inheritdoc cref="CallAsync"/>
    /// <returns>What it answered.</returns>
    public async Task<bool> TryCallAsync(string iface, string member, DBusBody body, CancellationToken cancellationToken)
    {
        DBusMessage answer = await CallAsync(iface, member, body, cancellationToken).ConfigureAwait(false);
        return answer.Read("b").ReadBoolean();
    }

    /// <summary>Calls a method that may open a dialog before it comes back, on a connection of its own where there is one.</summary>
    /// <inheritdoc cref="CallAsync"/>
    /// <returns>What it answered.</returns>
    public async Task<bool> ActAsync(string iface, string member, DBusBody body, CancellationToken cancellationToken)
    {
        if (Application.Actions is not { } actions)
        {
            return await TryCallAsync(iface, member, body, cancellationToken).ConfigureAwait(false);
        }

        DBusMessage answer = await actions.CallAsync(new DBusCall(null, Path, iface, member) { Body = body }, cancellationToken).ConfigureAwait(false);
        return answer.Read("b").ReadBoolean();
    }

    /// <summary>Reads a property of the object.</summary>
    /// <param name="iface">The interface.</param>
    /// <param name="property">The property.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="DBusException">There is no such property, or the application does not answer.</exception>
    public async Task<object> GetAsync(string iface, string property, CancellationToken cancellationToken)
    {
        DBusMessage answer = await CallAsync(
            DBusNames.Properties, "Get", AtSpiBodies.Property(iface, property), cancellationToken).ConfigureAwait(false);
        return ReadVariant(answer);
    }

    /// <summary>Finds the parent.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The parent; null at the top of the application.</returns>
    /// <exception cref="DBusException">The object is gone, or the application does not answer.</exception>
    public async Task<AtSpiObject?> GetParentAsync(CancellationToken cancellationToken)
    {
        if (Path == Application.RootPath)
        {
            return null;
        }

        object parent = await GetAsync(AtSpiNames.Accessible, "Parent", cancellationToken).ConfigureAwait(false);
        return parent is object[] and [string bus, string path] && bus == Application.BusName && path != AtSpiNames.NullPath
            ? this with { Path = path }
            : null;
    }

    /// <summary>Asks what the object is and which states it has.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answers; dead when the object is gone.</returns>
    /// <exception cref="DBusException">The application does not answer, or is gone.</exception>
    public async Task<AtSpiNode> GetIdentityAsync(CancellationToken cancellationToken)
    {
        var node = new AtSpiNode(Path) { States = AtSpiStates.Defunct };
        QueryBatch batch = NewBatch();
        NodeQueries.AddIdentity(batch, Application.Channel, node);
        await RunAsync(batch, cancellationToken).ConfigureAwait(false);
        return node;
    }

    private static object ReadVariant(DBusMessage answer)
    {
        DBusReader reader = answer.Read("v");
        return reader.ReadVariant().Value;
    }
}
