namespace YoutuVl.Actuators.Testing.Drawing;

/// <summary>The colours of the flat theme.</summary>
internal static class Palette
{
    public static readonly Colour Desktop = new(0x2E, 0x3A, 0x46);
    public static readonly Colour Surface = new(0xF2, 0xF2, 0xF0);
    public static readonly Colour Field = new(0xFF, 0xFF, 0xFF);
    public static readonly Colour Control = new(0xDD, 0xDF, 0xE2);
    public static readonly Colour Pressed = new(0xAE, 0xB8, 0xC4);
    public static readonly Colour Border = new(0x8A, 0x90, 0x98);
    public static readonly Colour Ink = new(0x16, 0x18, 0x1C);
    public static readonly Colour Faint = new(0xA4, 0xA6, 0xAA);
    public static readonly Colour Accent = new(0x1F, 0x6F, 0xD0);
    public static readonly Colour Selection = new(0xB7, 0xD4, 0xF5);
    public static readonly Colour ActiveTitle = new(0x35, 0x4A, 0x66);
    public static readonly Colour InactiveTitle = new(0x7A, 0x84, 0x90);
    public static readonly Colour TitleInk = new(0xFA, 0xFA, 0xFA);
}
