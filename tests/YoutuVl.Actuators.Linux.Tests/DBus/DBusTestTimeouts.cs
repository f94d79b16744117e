namespace YoutuVl.Actuators.Linux.Tests.DBus;

internal static class DBusTestTimeouts
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
}
