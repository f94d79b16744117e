using System.Text.Json.Serialization;

namespace YoutuVl.Actuators.Results;

/// <summary>The rungs of the recovery ladder, in the order in which they are climbed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecoveryKind>))]
public enum RecoveryKind
{
    /// <summary>The desktop was looked at again and the target found anew.</summary>
    Reobserve,

    /// <summary>Another way of delivery was taken.</summary>
    OtherRoute,

    /// <summary>The target was scrolled into view.</summary>
    ScrollIntoView,

    /// <summary>The pixels were looked at, because the accessibility tree has nothing that fits.</summary>
    SecondLook,
}
