using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Testing.Applications;

/// <summary>What the window manager draws around a window: a title bar with a close button, and borders.</summary>
internal static class WindowFrame
{
    public const int TitleHeight = 24;
    public const int Border = 2;

    public static ScreenRect Outer(ScreenRect content, WindowState state) => state == WindowState.FullScreen
        ? content
        : new ScreenRect(content.X - Border, content.Y - TitleHeight, content.Width + (2 * Border), content.Height + TitleHeight + Border);

    public static ScreenRect Content(ScreenRect normal, WindowState state, ScreenRect screen) => state switch
    {
        WindowState.FullScreen => screen,
        WindowState.Maximized => new ScreenRect(
            screen.X + Border, screen.Y + TitleHeight, screen.Width - (2 * Border), screen.Height - TitleHeight - Border),
        _ => normal,
    };

    public static ScreenRect TitleBar(MemoryWindow window) => window.Bounds with { Height = TitleHeight };

    public static ScreenRect CloseButton(MemoryWindow window) =>
        new(window.Bounds.Right - TitleHeight, window.Bounds.Y + 4, TitleHeight - 8, TitleHeight - 8);

    public static void Paint(Painter painter, MemoryWindow window)
    {
        if (window.State == WindowState.FullScreen)
        {
            return;
        }

        painter.Fill(window.Bounds, window.IsActive ? Palette.ActiveTitle : Palette.InactiveTitle);
        var bar = TitleBar(window);
        var close = CloseButton(window);
        painter.Clip(bar with { Width = bar.Width - TitleHeight }).Text(new ScreenPoint(bar.X + 8, bar.Y + 8), window.Title, Palette.TitleInk);
        painter.Outline(close, Palette.TitleInk);
        painter.Fill(close.Inflate(-5), Palette.TitleInk);
    }
}
