using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Devices;

/// <summary>Keeps the picture of the screen up to date by painting what changed. Used under the desktop's gate.</summary>
internal sealed class Composer(DesktopState desktop)
{
    private readonly byte[] _pixels = new byte[desktop.Screen.Width * desktop.Screen.Height * PixelBuffer.BytesPerPixel];
    private ChangeStamp? _painted;

    /// <summary>Copies the picture as it is now.</summary>
    /// <returns>The pixels, owned by the caller, and the moment that they show.</returns>
    public (PixelBuffer Pixels, ChangeStamp Stamp) Picture()
    {
        var now = desktop.Damage.Now;
        foreach (var region in Outdated())
        {
            Paint(region);
        }

        _painted = now;
        var buffer = PixelBuffer.Rent(desktop.Screen.Width, desktop.Screen.Height);
        _pixels.CopyTo(buffer.Pixels);
        return (buffer, now);
    }

    private IReadOnlyList<ScreenRect> Outdated() =>
        _painted is { } painted ? desktop.Damage.Since(painted, desktop.Screen, ChangeSource.Damage).Regions : [desktop.Screen];

    private void Paint(ScreenRect region)
    {
        var painter = new Painter(_pixels, desktop.Screen, region);
        painter.Fill(region, Palette.Desktop);
        foreach (var surface in desktop.Stack.Surfaces.Where(s => s.IsShown && s.Area.Overlaps(region)))
        {
            surface.Paint(painter);
        }
    }
}
