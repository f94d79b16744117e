using System.Text.Json.Serialization;

namespace YoutuVl.Actuators.Results;

/// <summary>What can be proven about the effect of an action. Unknown is never promoted to success.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActionEffect>))]
public enum ActionEffect
{
    /// <summary>The expected effect was seen.</summary>
    Confirmed,

    /// <summary>Some of the expected effect was seen.</summary>
    Partial,

    /// <summary>It was delivered, something changed, and nothing says whether it is what was wanted.</summary>
    Unverifiable,

    /// <summary>It was delivered and nothing changed.</summary>
    SuspectedNoOp,

    /// <summary>It was not delivered; the refusal tells why.</summary>
    Refused,

    /// <summary>It was delivered, and what was expected did not come true.</summary>
    Contradicted,
}
