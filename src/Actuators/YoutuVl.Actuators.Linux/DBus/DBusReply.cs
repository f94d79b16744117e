using System.Diagnostics.CodeAnalysis;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>What became of one call: the answer, or why there is none.</summary>
/// <param name="Message">The method return; null when the call failed.</param>
/// <param name="Error">The failure; null when the call was answered.</param>
internal readonly record struct DBusReply(DBusMessage? Message, DBusException? Error)
{
    /// <summary>Gets a value indicating whether the call was answered with a result.</summary>
    [MemberNotNullWhen(true, nameof(Message))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsResult => Message is not null;

    /// <summary>Gets the answer.</summary>
    /// <returns>The method return.</returns>
    /// <exception cref="DBusException">The call failed.</exception>
    public DBusMessage Unwrap() => Message ?? throw (Error ?? new DBusProtocolException("The reply was never set."));
}
