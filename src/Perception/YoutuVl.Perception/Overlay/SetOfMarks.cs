using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Images;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Perception.Overlay;

/// <summary>A picture of the screen in which everything that can be acted on carries a number.</summary>
/// <param name="Snapshot">The snapshot that the numbers belong to.</param>
/// <param name="Marks">What each number stands for.</param>
/// <param name="Png">The picture as a PNG file.</param>
public sealed record SetOfMarks(SnapshotId Snapshot, MarkSet Marks, ReadOnlyMemory<byte> Png)
{
    /// <summary>Draws the marks of an observation.</summary>
    /// <param name="observation">The observation; its frame is left as it is.</param>
    /// <returns>The picture and its marks.</returns>
    /// <exception cref="ArgumentException">The observation has no frame.</exception>
    public static SetOfMarks Draw(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var frame = observation.Frame
            ?? throw new ArgumentException("The observation has no picture to draw on; ask for one with ObservationRequest.Pixels.", nameof(observation));
        var marks = MarkSet.Of(observation);
        using var canvas = PixelBuffer.Rent(frame.Pixels.Width, frame.Pixels.Height);
        frame.Pixels.Pixels.CopyTo(canvas.Pixels);
        Paint(canvas, marks, frame.Transform);
        return new SetOfMarks(observation.Elements.Snapshot, marks, ImageCodec.EncodePng(canvas));
    }

    private static void Paint(PixelBuffer canvas, MarkSet marks, FrameTransform transform)
    {
        FrameRect[] boxes = [.. marks.Select(m => transform.ToFrame(m.Bounds))];
        FrameRect[] sizes = [.. marks.Select(m => MarkPainter.SizeOf(m.Number))];
        var labels = LabelLayout.Place(boxes, sizes, transform.Frame);
        var painter = new MarkPainter(canvas);
        for (var i = 0; i < boxes.Length; i++)
        {
            painter.Outline(boxes[i], MarkColor.Of(marks[i]).Box);
        }

        // Labels last, so that no box runs through a number.
        for (var i = 0; i < boxes.Length; i++)
        {
            painter.Label(labels[i], i + 1, MarkColor.Of(marks[i]));
        }
    }
}
