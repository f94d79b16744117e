namespace YoutuVl.Actuators.Linux.Windows;

/// <summary>The lengths that a window may have along one axis: from minimum to maximum, at base plus a multiple of the increment.</summary>
internal readonly record struct AxisLimits(int Minimum, int Maximum, int Increment, int Base)
{
    internal static readonly AxisLimits None = new(1, int.MaxValue, 1, 0);

    /// <summary>Finds the length that a window manager gives when asked for one: the next smaller that is allowed.</summary>
    internal int Fit(int wanted)
    {
        int limited = Math.Clamp(wanted, Minimum, Math.Max(Minimum, Maximum));
        return limited - (Math.Max(0, limited - Base) % Increment);
    }
}
