using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Perceiving;

namespace YoutuVl.Actuators.Testing.Perceiving;

/// <summary>
/// Reads the block font of the in-memory desktop from its pixels: whatever <see cref="Painter.Text"/> drew is found, in any colour, whether or
/// not the accessibility tree has it. Thread-safe.
/// </summary>
/// <param name="kind">The kind of source that its elements name.</param>
public sealed class CanvasTextPerceiver(ElementSourceKind kind = ElementSourceKind.Ocr) : IPerceiver
{
    // Ink begins a little inside of a region or is cut at its edge, so letters are looked for around it too.
    private const int Margin = PixelFont.GlyphHeight;

    private int _regions;

    /// <summary>Gets or sets the error that every look raises from now on; null for none.</summary>
    public PerceptionException? Failure { get; set; }

    /// <summary>Gets the number of regions that were looked at so far.</summary>
    public int RegionsSeen => Volatile.Read(ref _regions);

    /// <inheritdoc/>
    public ElementSourceKind Kind => kind;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PerceivedElement>> PerceiveAsync(
        ScreenFrame frame, IReadOnlyList<ScreenRect> regions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(regions);
        cancellationToken.ThrowIfCancellationRequested();
        if (Failure is { } failure)
        {
            return ValueTask.FromException<IReadOnlyList<PerceivedElement>>(failure);
        }

        Interlocked.Add(ref _regions, regions.Count);
        return new([.. regions.SelectMany(region => Read(frame, region))]);
    }

    private static List<PerceivedElement> Read(ScreenFrame frame, ScreenRect region)
    {
        var area = region.Inflate(Margin).Intersect(frame.ScreenBounds);
        var reader = new GlyphReader(frame);
        List<PerceivedElement> found = [];
        for (var y = area.Y; y <= area.Bottom - PixelFont.GlyphHeight; y++)
        {
            for (var x = area.X; x < area.Right; x++)
            {
                if (reader.LineAt(new ScreenPoint(x, y)) is { Length: > 0 } text)
                {
                    var width = PixelFont.Measure(text);
                    Add(found, text, new ScreenRect(x, y, width, PixelFont.GlyphHeight).Intersect(region));
                    x += width - 1;
                }
            }
        }

        return found;
    }

    private static void Add(List<PerceivedElement> found, string text, ScreenRect bounds)
    {
        // Most of a line that belongs to a neighbouring region lies outside.
        if (bounds.Height * 2 > PixelFont.GlyphHeight && bounds.Width * 2 > PixelFont.Measure(text))
        {
            found.Add(new PerceivedElement(ElementRole.Label, text, bounds, 0.9));
        }
    }
}
