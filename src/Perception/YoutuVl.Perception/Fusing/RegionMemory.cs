using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Perceiving;

namespace YoutuVl.Perception.Fusing;

/// <summary>
/// Remembers what a perceiver found in a region by the region's size and pixels, wherever on the screen they are, so that the same pixels are
/// never looked at twice. Pixels are kept as a 64-bit hash only. Not thread-safe.
/// </summary>
internal sealed class RegionMemory
{
    // A full screen of small text has about five hundred lines.
    private const int Limit = 4096;

    private readonly Dictionary<RegionKey, Found> _known = [];
    private long _look;

    /// <summary>Begins a look, after which only the regions of this look are sure to be remembered.</summary>
    public void Begin()
    {
        if (_known.Count > Limit)
        {
            foreach (var key in _known.Where(one => one.Value.Look < _look).Select(one => one.Key).ToList())
            {
                _known.Remove(key);
            }
        }

        _look++;
    }

    /// <summary>Recalls what was found in a region.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="region">The region in screen pixels, inside the frame; not empty.</param>
    /// <returns>The elements at their places in this frame; null when these pixels were never looked at.</returns>
    public IReadOnlyList<PerceivedElement>? Recall(ScreenFrame frame, ScreenRect region)
    {
        var key = RegionKey.Of(frame, region);
        if (!_known.TryGetValue(key, out var found))
        {
            return null;
        }

        _known[key] = found with { Look = _look };
        return [.. found.Elements.Select(element => Move(element, region.X, region.Y))];
    }

    /// <summary>Keeps what was found in some regions. What lies in none of them is dropped.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="regions">The regions that were looked at, in screen pixels.</param>
    /// <param name="elements">What was found in them.</param>
    public void Keep(ScreenFrame frame, IReadOnlyList<ScreenRect> regions, IReadOnlyList<PerceivedElement> elements)
    {
        var byRegion = elements.ToLookup(element => RegionOf(element, regions));
        for (var i = 0; i < regions.Count; i++)
        {
            var region = regions[i];
            _known[RegionKey.Of(frame, region)] = new Found([.. byRegion[i].Select(element => Move(element, -region.X, -region.Y))], _look);
        }
    }

    private static int RegionOf(PerceivedElement element, IReadOnlyList<ScreenRect> regions)
    {
        var (best, most) = (-1, 0L);
        for (var i = 0; i < regions.Count; i++)
        {
            var common = regions[i].Intersect(element.Bounds).Area;
            (best, most) = common > most ? (i, common) : (best, most);
        }

        return best;
    }

    private static PerceivedElement Move(PerceivedElement element, int x, int y) => element with
    {
        Bounds = Move(element.Bounds, x, y),
        Words = [.. element.Words.Select(word => word with { Bounds = Move(word.Bounds, x, y) })],
    };

    private static ScreenRect Move(ScreenRect rect, int x, int y) => rect with { X = rect.X + x, Y = rect.Y + y };

    private readonly record struct Found(IReadOnlyList<PerceivedElement> Elements, long Look);
}
