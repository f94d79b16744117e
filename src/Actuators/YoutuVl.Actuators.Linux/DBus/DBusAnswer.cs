namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>How a method call from the other side is answered.</summary>
/// <param name="ErrorName">The D-Bus error name; null for a result.</param>
/// <param name="Body">The results, or the error's text.</param>
internal sealed record DBusAnswer(string? ErrorName, DBusBody Body)
{
    /// <summary>Gets the answer without results.</summary>
    public static DBusAnswer Done { get; } = new(null, DBusBody.Empty);

    /// <summary>An answer with results.</summary>
    /// <param name="body">The results.</param>
    /// <returns>The answer.</returns>
    public static DBusAnswer Of(DBusBody body) => new(null, body);

    /// <summary>An answer that refuses.</summary>
    /// <param name="errorName">The D-Bus error name.</param>
    /// <param name="text">What the caller should know.</param>
    /// <returns>The answer.</returns>
    public static DBusAnswer Refuse(string errorName, string text) => new(errorName, DBusBody.OfStrings(text));

    /// <summary>An answer to a call of something that does not exist.</summary>
    /// <param name="call">The call.</param>
    /// <returns>The answer.</returns>
    public static DBusAnswer UnknownMethod(DBusMessage call) =>
        Refuse("org.freedesktop.DBus.Error.UnknownMethod", $"{call.Path} has no method {call.Interface}.{call.Member}.");
}
