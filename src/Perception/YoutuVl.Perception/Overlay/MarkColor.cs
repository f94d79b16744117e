using YoutuVl.Perception.Elements;

namespace YoutuVl.Perception.Overlay;

/// <summary>The colour of a mark's box and label, and of the number on it.</summary>
/// <param name="Box">The box and the label's ground, as 0xAARRGGBB.</param>
/// <param name="Ink">The number, as 0xAARRGGBB; black or white, whichever contrasts more.</param>
internal readonly record struct MarkColor(uint Box, uint Ink)
{
    private const uint Black = 0xff000000;
    private const uint White = 0xffffffff;

    // Far apart in hue and each of them visible on light and on dark grounds; neighbours in number get neighbours in this list.
    private static readonly uint[] Palette =
        [0xffd81b60, 0xff1e88e5, 0xff2e7d32, 0xfff57c00, 0xff8e24aa, 0xff00838f, 0xffc62828, 0xff5d4037];

    /// <summary>Gets the colour of elements that were only seen in the pixels, apart from those of all numbers.</summary>
    public static MarkColor Seen { get; } = new(0xffffd600, Black);

    /// <summary>Gives the colour of a mark.</summary>
    /// <param name="mark">The mark.</param>
    /// <returns>The colour.</returns>
    public static MarkColor Of(ScreenMark mark) => mark.Element.IsOnlySeen ? Seen : Of(mark.Number);

    /// <summary>Gives the colour of a number.</summary>
    /// <param name="number">The number, from 1.</param>
    /// <returns>The colour.</returns>
    public static MarkColor Of(int number)
    {
        var box = Palette[(number - 1) % Palette.Length];
        return new MarkColor(box, Luma(box) > 140 ? Black : White);
    }

    // Perceived brightness from 0 to 255 (ITU-R BT.601).
    private static double Luma(uint color) => (0.299 * ((color >> 16) & 0xff)) + (0.587 * ((color >> 8) & 0xff)) + (0.114 * (color & 0xff));
}
