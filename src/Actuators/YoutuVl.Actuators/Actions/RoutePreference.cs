using System.Text.Json.Serialization;

namespace YoutuVl.Actuators.Actions;

/// <summary>Which routes an action may take.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoutePreference>))]
public enum RoutePreference
{
    /// <summary>Semantically where the element offers it, else by injected input.</summary>
    Auto,

    /// <summary>Only through the accessibility interface.</summary>
    Semantic,

    /// <summary>Only by injected pointer and keyboard input.</summary>
    Injected,
}
