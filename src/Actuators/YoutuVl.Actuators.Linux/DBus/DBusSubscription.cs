namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>A signal subscription; disposing it ends it.</summary>
/// <param name="connection">The connection it is on.</param>
/// <param name="remove">Takes the listener away.</param>
/// <param name="rule">The match rule on the bus; null without one.</param>
internal sealed class DBusSubscription(DBusConnection connection, Action remove, string? rule) : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        remove();
        if (rule is null || connection.Closed.IsCompleted)
        {
            return;
        }

        try
        {
            await connection.CallAsync(DBusNames.Bus("RemoveMatch", rule), CancellationToken.None).ConfigureAwait(false);
        }
        catch (DBusException)
        {
            // The listener is gone already; a bus that vanished has no rule to remove.
        }
    }
}
