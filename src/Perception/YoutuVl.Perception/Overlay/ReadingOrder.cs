using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Overlay;

/// <summary>Sorts rectangles as a page is read: lines from the top, each line from the left.</summary>
internal static class ReadingOrder
{
    /// <summary>Sorts items by their rectangles; stable.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="boundsOf">The rectangle of an item.</param>
    /// <returns>The items in reading order.</returns>
    public static List<T> Sort<T>(IEnumerable<T> items, Func<T, ScreenRect> boundsOf)
    {
        List<T> sorted = [];
        List<T> line = [];
        var end = int.MaxValue;
        foreach (var item in items.OrderBy(i => boundsOf(i).Y).ThenBy(i => boundsOf(i).X))
        {
            // The item of a line that ends first decides where it ends: a tall list beside small buttons does not draw them all into one line.
            if (line.Count > 0 && boundsOf(item).Center.Y >= end)
            {
                sorted.AddRange(line.OrderBy(i => boundsOf(i).X));
                line.Clear();
                end = int.MaxValue;
            }

            end = Math.Min(end, boundsOf(item).Bottom);
            line.Add(item);
        }

        sorted.AddRange(line.OrderBy(i => boundsOf(i).X));
        return sorted;
    }
}
