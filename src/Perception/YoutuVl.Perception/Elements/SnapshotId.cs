using System.Globalization;

namespace YoutuVl.Perception.Elements;

/// <summary>
/// Names one list of elements within one desktop session: a reading of the accessibility tree, and which seen elements were joined to it.
/// Written <c>s12</c> for the tree alone and <c>s12v3</c> with the third set of seen elements. Both numbers grow with time.
/// </summary>
/// <param name="Value">The number of the reading; positive.</param>
/// <param name="Sight">The number of the set of seen elements; 0 for the tree alone.</param>
public readonly record struct SnapshotId(long Value, long Sight = 0)
{
    /// <summary>Reads the written form.</summary>
    /// <param name="text">Text such as <c>s12</c> or <c>s12v3</c>.</param>
    /// <param name="id">The id, when the text is one.</param>
    /// <returns>True when the text is a snapshot id.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out SnapshotId id)
    {
        id = default;
        if (text.Length < 2 || text[0] != 's')
        {
            return false;
        }

        var split = text.IndexOf('v');
        long sight = 0;
        if (!TryNumber(split < 0 ? text[1..] : text[1..split], out var value) || (split >= 0 && !TryNumber(text[(split + 1)..], out sight)))
        {
            return false;
        }

        id = new SnapshotId(value, sight);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Sight == 0 ? string.Create(CultureInfo.InvariantCulture, $"s{Value}") : string.Create(CultureInfo.InvariantCulture, $"s{Value}v{Sight}");

    private static bool TryNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
