using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>Something that lies in the stack of windows: a window or a popup.</summary>
internal interface ISurface
{
    WindowId Id { get; }

    ScreenRect Area { get; }

    bool IsShown { get; }

    void Paint(Painter painter);

    /// <summary>Finds the innermost widget at a pixel; null on decorations.</summary>
    Widget? At(ScreenPoint point);
}
