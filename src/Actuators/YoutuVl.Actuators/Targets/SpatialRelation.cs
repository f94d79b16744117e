using System.Text.Json.Serialization;

namespace YoutuVl.Actuators.Targets;

/// <summary>Where one element stands relative to another.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SpatialRelation>))]
public enum SpatialRelation
{
    /// <summary>To its right, on the same line.</summary>
    RightOf,

    /// <summary>To its left, on the same line.</summary>
    LeftOf,

    /// <summary>Below it, in the same column.</summary>
    Below,

    /// <summary>Above it, in the same column.</summary>
    Above,

    /// <summary>Closest to it in any direction.</summary>
    Near,

    /// <summary>Among its descendants.</summary>
    Inside,
}
