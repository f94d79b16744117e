namespace YoutuVl.Actuators.Testing.Drawing;

/// <summary>An opaque colour.</summary>
/// <param name="Red">Red, 0 to 255.</param>
/// <param name="Green">Green, 0 to 255.</param>
/// <param name="Blue">Blue, 0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Gets the pixel as a little-endian number whose bytes are B, G, R, A.</summary>
    internal uint Packed => 0xFF000000u | ((uint)Red << 16) | ((uint)Green << 8) | Blue;
}
