namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>No answer came in time.</summary>
/// <param name="what">What was waited for, for example the member that was called.</param>
/// <param name="timeout">How long it was waited for.</param>
internal sealed class DBusTimeoutException(string what, TimeSpan timeout)
    : DBusException($"{what} was not answered within {timeout.TotalMilliseconds:0} ms. The application may be hung or stopped.", null)
{
    /// <summary>Gets how long the answer was waited for.</summary>
    public TimeSpan Timeout { get; } = timeout;
}
