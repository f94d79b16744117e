using System.Collections.Concurrent;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Arguments that hundreds of calls share, marshalled once.</summary>
internal static class AtSpiBodies
{
    private static readonly ConcurrentDictionary<(string Interface, string Property), DBusBody> PropertyBodies = new();

    /// <summary>Gets the argument "coordinates of the screen" of the Component interface.</summary>
    public static DBusBody ScreenCoordinates { get; } = DBusBody.Of("u", writer => writer.WriteUInt32(0));

    /// <summary>The arguments of <c>Properties.Get</c>.</summary>
    /// <param name="iface">The interface.</param>
    /// <param name="property">The property.</param>
    /// <returns>The arguments.</returns>
    public static DBusBody Property(string iface, string property) =>
        PropertyBodies.GetOrAdd((iface, property), static key => DBusBody.OfStrings(key.Interface, key.Property));

    /// <summary>The arguments of <c>Text.GetText</c>.</summary>
    /// <param name="start">The first character.</param>
    /// <param name="end">One past the last character; -1 for the end of the text.</param>
    /// <returns>The arguments.</returns>
    public static DBusBody TextRange(int start, int end) => Integers(start, end);

    /// <summary>Arguments that are whole numbers of type <c>i</c>.</summary>
    /// <param name="values">The numbers.</param>
    /// <returns>The arguments.</returns>
    public static DBusBody Integers(params IReadOnlyList<int> values) => DBusBody.Of(new string('i', values.Count), writer =>
    {
        foreach (int value in values)
        {
            writer.WriteInt32(value);
        }
    });
}
