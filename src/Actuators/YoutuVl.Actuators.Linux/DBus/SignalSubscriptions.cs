using System.Collections.Immutable;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Who listens to which signals. Thread-safe.</summary>
internal sealed class SignalSubscriptions
{
    private ImmutableList<(DBusMatch Match, Action<DBusMessage> Handler)> _all = [];

    /// <summary>Adds a listener.</summary>
    /// <param name="match">What it wants.</param>
    /// <param name="handler">Called on the reading thread: must be quick and must not throw.</param>
    /// <returns>Takes the listener away again.</returns>
    public Action Add(DBusMatch match, Action<DBusMessage> handler)
    {
        (DBusMatch, Action<DBusMessage>) entry = (match, handler);
        ImmutableInterlocked.Update(ref _all, static (all, added) => all.Add(added), entry);
        return () => ImmutableInterlocked.Update(ref _all, static (all, removed) => all.Remove(removed), entry);
    }

    /// <summary>Calls every listener that wants a signal.</summary>
    /// <param name="signal">The signal.</param>
    public void Raise(DBusMessage signal)
    {
        foreach ((DBusMatch match, Action<DBusMessage> handler) in _all)
        {
            if (match.Covers(signal))
            {
                handler(signal);
            }
        }
    }
}
