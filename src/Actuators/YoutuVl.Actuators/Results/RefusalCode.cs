using System.Text.Json.Serialization;

namespace YoutuVl.Actuators.Results;

/// <summary>Why an action was refused or failed. Written in lower case with underscores, for example <c>ambiguous_target</c>.</summary>
[JsonConverter(typeof(RefusalCodeConverter))]
public enum RefusalCode
{
    /// <summary>Several elements match.</summary>
    AmbiguousTarget,

    /// <summary>No element, window or application matches.</summary>
    NotFound,

    /// <summary>The element reference belongs to an older snapshot.</summary>
    StaleSnapshot,

    /// <summary>The element is not visible, not enabled, or does not keep still.</summary>
    NotActionable,

    /// <summary>Something else is on top at the point.</summary>
    Covered,

    /// <summary>The policy forbids it.</summary>
    PolicyDenied,

    /// <summary>The policy wants a person's approval, and there was none.</summary>
    ApprovalRequired,

    /// <summary>The session is locked.</summary>
    SessionLocked,

    /// <summary>The window belongs to a process of higher integrity.</summary>
    UipiBlocked,

    /// <summary>A step, time or click budget is used up, or the action's own time ran out.</summary>
    BudgetExhausted,

    /// <summary>The kill switch was used.</summary>
    Stopped,

    /// <summary>This desktop, or the element, does not support it.</summary>
    Unsupported,

    /// <summary>The action itself is wrong: a point outside the screen, a number out of range, a secret that is not set.</summary>
    InvalidAction,

    /// <summary>What was asserted or waited for is not true.</summary>
    ConditionFailed,

    /// <summary>The application closed, or stopped answering, while the action was carried out.</summary>
    ApplicationLost,

    /// <summary>The display or the accessibility bus went away.</summary>
    DesktopLost,
}
