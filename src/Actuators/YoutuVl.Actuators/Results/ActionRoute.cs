using System.Text.Json.Serialization;

namespace YoutuVl.Actuators.Results;

/// <summary>The way by which an action was delivered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActionRoute>))]
public enum ActionRoute
{
    /// <summary>Nothing was delivered: the action only looked or waited, or it was refused.</summary>
    None,

    /// <summary>Through the accessibility interface.</summary>
    Semantic,

    /// <summary>As pointer or keyboard input.</summary>
    Injected,

    /// <summary>By pasting from the clipboard.</summary>
    Clipboard,

    /// <summary>Through the window manager.</summary>
    WindowManager,

    /// <summary>By starting a process.</summary>
    Process,
}
