using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Change;

/// <summary>What changed on the screen between two moments.</summary>
/// <param name="Since">The earlier moment; changes after it are listed.</param>
/// <param name="Now">The later moment; pass it as the next <c>since</c>.</param>
/// <param name="Regions">The changed regions in screen pixels, merged; empty when nothing changed.</param>
/// <param name="Source">How the changes were found.</param>
public sealed record ScreenChanges(ChangeStamp Since, ChangeStamp Now, IReadOnlyList<ScreenRect> Regions, ChangeSource Source)
{
    /// <summary>Gets a value indicating whether anything changed.</summary>
    public bool Any => Regions.Count > 0;
}

/// <summary>How screen changes were found.</summary>
public enum ChangeSource
{
    /// <summary>The display server reported damage: exact, and free when nothing changes.</summary>
    Damage,

    /// <summary>Hashes of tiles of two captures were compared: exact to the tile.</summary>
    TileHash,
}
