namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>A method call that is ready to be sent, any number of times.</summary>
/// <param name="Destination">The bus name to call; null on peer-to-peer connections.</param>
/// <param name="Path">The object to call.</param>
/// <param name="Interface">The interface of the method.</param>
/// <param name="Member">The method.</param>
internal sealed record DBusCall(string? Destination, string Path, string Interface, string Member)
{
    /// <summary>Gets the arguments; none unless set.</summary>
    public DBusBody Body { get; init; } = DBusBody.Empty;
}
