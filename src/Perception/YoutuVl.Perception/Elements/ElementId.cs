using System.Globalization;
using System.Text.Json.Serialization;

namespace YoutuVl.Perception.Elements;

/// <summary>
/// Names one element of one snapshot, written <c>s12e34</c>, or <c>s12v3e34</c> where seen elements were joined to the tree. It means nothing in a later snapshot: using it there is an error
/// (a stale reference), never a guess at what it might have become.
/// </summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Index">The element's place in the snapshot's list, from 0.</param>
[JsonConverter(typeof(ElementIdConverter))]
public readonly record struct ElementId(SnapshotId Snapshot, int Index)
{
    /// <summary>Reads the written form.</summary>
    /// <param name="text">Text such as <c>s12e34</c>.</param>
    /// <param name="id">The id, when the text is one.</param>
    /// <returns>True when the text is an element id.</returns>
    public static bool TryParse(string? text, out ElementId id)
    {
        id = default;
        var split = text?.IndexOf('e', StringComparison.Ordinal) ?? -1;
        if (split < 2
            || !SnapshotId.TryParse(text.AsSpan(0, split), out var snapshot)
            || !int.TryParse(text.AsSpan(split + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return false;
        }

        id = new ElementId(snapshot, index);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Snapshot}e{Index}";
}
