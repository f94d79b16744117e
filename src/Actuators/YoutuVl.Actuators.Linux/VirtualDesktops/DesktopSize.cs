using System.Globalization;

namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>The size of a virtual desktop's screen.</summary>
/// <param name="Width">Width in physical pixels.</param>
/// <param name="Height">Height in physical pixels.</param>
public readonly record struct DesktopSize(int Width, int Height)
{
    /// <summary>The smallest side a virtual desktop can have, in physical pixels.</summary>
    public const int MinimumSide = 64;

    /// <summary>The largest side a virtual desktop can have, in physical pixels: X11 stores coordinates in 16 bits, signed.</summary>
    public const int MaximumSide = 32767;

    /// <summary>Reads the form used on the command line, <c>1280x800</c>.</summary>
    /// <param name="text">Width and height in physical pixels with an <c>x</c> between them.</param>
    /// <param name="size">The size read, or the default value when the text is not a size.</param>
    /// <returns>Whether the text is a size that a virtual desktop can have.</returns>
    public static bool TryParse(string? text, out DesktopSize size)
    {
        size = default;
        string[] parts = (text ?? string.Empty).Split('x', 'X', '×');
        if (parts.Length != 2 || !TryParseSide(parts[0], out int width) || !TryParseSide(parts[1], out int height))
        {
            return false;
        }

        size = new DesktopSize(width, height);
        return size.IsUsable;
    }

    /// <summary>Whether both sides are between <see cref="MinimumSide"/> and <see cref="MaximumSide"/>.</summary>
    public bool IsUsable => Width is >= MinimumSide and <= MaximumSide && Height is >= MinimumSide and <= MaximumSide;

    /// <summary>The form used on the command line, <c>1280x800</c>.</summary>
    /// <returns>Width and height in physical pixels.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    private static bool TryParseSide(string text, out int side) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side);
}
