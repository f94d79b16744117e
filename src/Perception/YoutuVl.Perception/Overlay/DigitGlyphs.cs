namespace YoutuVl.Perception.Overlay;

/// <summary>Digits of five by seven dots. Drawn here because a machine without fonts must label its overlays too.</summary>
internal static class DigitGlyphs
{
    /// <summary>The width of a digit in dots.</summary>
    public const int Width = 5;

    /// <summary>The height of a digit in dots.</summary>
    public const int Height = 7;

    private static readonly string[] Rows =
    [
        ".###. ..#.. .###. .###. ...#. ##### .###. ##### .###. .###.",
        "#...# .##.. #...# #...# ..##. #.... #.... ....# #...# #...#",
        "#...# ..#.. ....# ....# .#.#. ####. #.... ...#. #...# #...#",
        "#...# ..#.. ...#. ..##. #..#. ....# ####. ..#.. .###. .####",
        "#...# ..#.. ..#.. ....# ##### ....# #...# ..#.. #...# ....#",
        "#...# ..#.. .#... #...# ...#. #...# #...# ..#.. #...# ....#",
        ".###. .###. ##### .###. ...#. .###. .###. ..#.. .###. .###.",
    ];

    /// <summary>Tells whether a dot of a digit is set.</summary>
    /// <param name="digit">From 0 to 9.</param>
    /// <param name="x">From 0 at the left.</param>
    /// <param name="y">From 0 at the top.</param>
    /// <returns>True when it is set.</returns>
    public static bool IsSet(int digit, int x, int y) => Rows[y][(digit * (Width + 1)) + x] == '#';
}
