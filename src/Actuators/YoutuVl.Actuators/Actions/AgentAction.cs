using System.Text.Json.Serialization;
using YoutuVl.Actuators.Conditions;

namespace YoutuVl.Actuators.Actions;

/// <summary>
/// One thing to do: closed, versioned data, never code. An unknown verb is refused when it is read. Written as JSON with the verb as
/// discriminator. Secrets appear by name only.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "verb", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(MovePointerAction), "move")]
[JsonDerivedType(typeof(ClickAction), "click")]
[JsonDerivedType(typeof(ButtonDownAction), "button-down")]
[JsonDerivedType(typeof(ButtonUpAction), "button-up")]
[JsonDerivedType(typeof(DragAction), "drag")]
[JsonDerivedType(typeof(ScrollAction), "scroll")]
[JsonDerivedType(typeof(TypeAction), "type")]
[JsonDerivedType(typeof(KeyAction), "key")]
[JsonDerivedType(typeof(HoldKeyAction), "hold-key")]
[JsonDerivedType(typeof(FillSecretAction), "fill-secret")]
[JsonDerivedType(typeof(SetClipboardAction), "set-clipboard")]
[JsonDerivedType(typeof(ReadClipboardAction), "read-clipboard")]
[JsonDerivedType(typeof(InvokeAction), "invoke")]
[JsonDerivedType(typeof(ToggleAction), "toggle")]
[JsonDerivedType(typeof(SelectAction), "select")]
[JsonDerivedType(typeof(ExpandAction), "expand")]
[JsonDerivedType(typeof(SetValueAction), "set-value")]
[JsonDerivedType(typeof(SetTextAction), "set-text")]
[JsonDerivedType(typeof(FocusAction), "focus")]
[JsonDerivedType(typeof(ScrollIntoViewAction), "scroll-into-view")]
[JsonDerivedType(typeof(ReadAction), "read")]
[JsonDerivedType(typeof(ActivateWindowAction), "activate-window")]
[JsonDerivedType(typeof(MoveWindowAction), "move-window")]
[JsonDerivedType(typeof(ResizeWindowAction), "resize-window")]
[JsonDerivedType(typeof(SetWindowStateAction), "set-window-state")]
[JsonDerivedType(typeof(CloseWindowAction), "close-window")]
[JsonDerivedType(typeof(LaunchAction), "launch")]
[JsonDerivedType(typeof(WaitAction), "wait")]
[JsonDerivedType(typeof(WaitForAction), "wait-for")]
[JsonDerivedType(typeof(AssertAction), "assert")]
public abstract record AgentAction
{
    private protected AgentAction()
    {
    }

    /// <summary>Gets the condition that must come true for the effect to count as confirmed; null to judge by the element itself.</summary>
    public Condition? Expect { get; init; }

    /// <summary>Gets the most time for the whole action; null for the executor's own limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets which routes the action may take.</summary>
    /// <value>The default is to act semantically first and to inject input where that is not offered.</value>
    public RoutePreference Route { get; init; }

    /// <summary>Gets the verb as it is written, for example <c>click</c>.</summary>
    [JsonIgnore]
    public string Verb => AgentVerbs.Of(GetType());
}
