using System.Collections.Immutable;
using YoutuVl.Inference.Tasks.Dense;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks;

/// <summary>Collects the masks of single objects into one mask of the whole picture; what is painted later covers what was there.</summary>
internal sealed class MaskCanvas
{
    private const string Foreground = "<FG>";
    private readonly short[] _pixels;
    private readonly int _width;

    public MaskCanvas(int width, int height)
    {
        _width = width;
        _pixels = new short[width * height];
        _pixels.AsSpan().Fill(SegmentationMask.NoClass);
    }

    /// <summary>Paints the foreground of a cut-out's mask, scaled back by nearest neighbour.</summary>
    /// <param name="mask">The mask; its foreground is the class <c>&lt;FG&gt;</c> if that comes first, else every class but the first.</param>
    /// <param name="region">Where the cut-out lies.</param>
    /// <param name="value">The class to paint.</param>
    public void Paint(SegmentationMask mask, PixelRegion region, short value)
    {
        byte[] classes = new byte[mask.Width * mask.Height];
        mask.Expand(classes);
        bool first = mask.Classes[0] == Foreground;
        for (int y = 0; y < region.Height; y++)
        {
            int row = (int)((y + 0.5) * mask.Height / region.Height) * mask.Width;
            var target = _pixels.AsSpan(((region.Y + y) * _width) + region.X, region.Width);
            for (int x = 0; x < target.Length; x++)
            {
                bool inside = classes[row + (int)((x + 0.5) * mask.Width / region.Width)] == 0 == first;
                target[x] = inside ? value : target[x];
            }
        }
    }

    /// <summary>Ends the painting.</summary>
    /// <param name="classes">The names of the classes that were painted.</param>
    public SegmentationMask ToMask(ImmutableArray<string> classes)
    {
        var runs = new RunLengthBuilder();
        foreach (short pixel in _pixels)
        {
            runs.Add(pixel, 1);
        }

        return new SegmentationMask { Width = _width, Height = _pixels.Length / _width, Classes = classes, Runs = runs.Build() };
    }
}
