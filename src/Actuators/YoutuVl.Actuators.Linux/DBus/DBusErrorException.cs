namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>The other side answered a call with an error message.</summary>
/// <param name="errorName">The D-Bus error name, for example <c>org.freedesktop.DBus.Error.UnknownObject</c>.</param>
/// <param name="text">The text the other side sent with it; may be empty.</param>
/// <param name="member">The member that was called, for the message; null when it is not known.</param>
internal sealed class DBusErrorException(string errorName, string text, string? member)
    : DBusException($"The D-Bus call {member ?? "(unknown)"} was answered with {errorName}: {text}", null)
{
    /// <summary>Gets the D-Bus error name.</summary>
    public string ErrorName { get; } = errorName;

    /// <summary>Gets the text that came with the error; may be empty.</summary>
    public string Text { get; } = text;
}
