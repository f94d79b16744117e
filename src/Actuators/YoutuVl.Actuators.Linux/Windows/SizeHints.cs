namespace YoutuVl.Actuators.Linux.Windows;

/// <summary>The sizes that an application allows for its window (ICCCM 4.1.2.3, <c>WM_NORMAL_HINTS</c>), in pixels of its content.</summary>
internal sealed record SizeHints(AxisLimits Width, AxisLimits Height)
{
    internal static readonly SizeHints None = new(AxisLimits.None, AxisLimits.None);

    private const nuint HasMinimum = 1 << 4;
    private const nuint HasMaximum = 1 << 5;
    private const nuint HasIncrement = 1 << 6;
    private const nuint HasBase = 1 << 8;
    private const int FullLength = 17;

    /// <summary>Reads the property: flags, four unused, then minimum, maximum, increment, two aspects and base as pairs.</summary>
    internal static SizeHints Read(nuint[] items)
    {
        if (items.Length < FullLength)
        {
            return None;
        }

        return new SizeHints(ReadAxis(items, 0), ReadAxis(items, 1));
    }

    private static AxisLimits ReadAxis(nuint[] items, int axis)
    {
        nuint flags = items[0];
        int minimum = (flags & HasMinimum) != 0 ? (int)items[5 + axis] : 1;
        return new AxisLimits(
            minimum,
            (flags & HasMaximum) != 0 ? (int)items[7 + axis] : int.MaxValue,
            (flags & HasIncrement) != 0 ? Math.Max(1, (int)items[9 + axis]) : 1,
            (flags & HasBase) != 0 ? (int)items[15 + axis] : minimum);
    }
}
