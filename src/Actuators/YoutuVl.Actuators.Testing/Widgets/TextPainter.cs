using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>Paints text with its selection and caret.</summary>
internal static class TextPainter
{
    public static void Paint(Painter painter, TextBox box, ScreenPoint origin)
    {
        var buffer = box.Buffer;
        var (y, offset) = (origin.Y, 0);
        foreach (var line in box.Painted.Split('\n'))
        {
            var row = new ScreenPoint(origin.X, y);
            Selection(painter, row, line, (buffer.SelectionStart - offset, buffer.SelectionEnd - offset));
            painter.Text(row, line, box.IsEnabled ? Palette.Ink : Palette.Faint);
            var caret = buffer.Caret - offset;
            if (box.IsFocused && caret >= 0 && caret <= line.Length)
            {
                painter.Fill(new ScreenRect(row.X + PixelFont.Measure(line[..caret]) - 1, y - 1, 1, PixelFont.GlyphHeight + 2), Palette.Ink);
            }

            y += PixelFont.LineHeight;
            offset += line.Length + 1;
        }
    }

    private static void Selection(Painter painter, ScreenPoint row, string line, (int Start, int End) selected)
    {
        var start = Math.Clamp(selected.Start, 0, line.Length);
        var end = Math.Clamp(selected.End, 0, line.Length);
        if (end > start)
        {
            var left = row.X + PixelFont.Measure(line[..start]);
            painter.Fill(new ScreenRect(left, row.Y - 1, PixelFont.Measure(line[start..end]), PixelFont.GlyphHeight + 2), Palette.Selection);
        }
    }
}
