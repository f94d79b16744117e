using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Agent.Scenarios.Reading.Verbs;

/// <summary>The verbs of the keyboard and the clipboard.</summary>
internal static class KeyboardVerbs
{
    private static readonly ScenarioKey<TypedText> Typed = new("type", TypedTextShape.Instance, "Type this text as a person would; ${secret:NAME} alone fills in a secret.");
    private static readonly ScenarioKey<KeyChord> Pressed = new("key", Shapes.Chord, "Press this key or chord, for example Ctrl+S.");
    private static readonly ScenarioKey<int> Repeat = new("repeat", Shapes.Integer(1, 100), "How often, 1 to 100.");
    private static readonly ScenarioKey<KeyChord> Held = new("hold-key", Shapes.Chord, "Hold this key or chord for a while.");
    private static readonly ScenarioKey<TimeSpan> For = new("for", Shapes.Duration(TimeSpan.FromSeconds(30)), "How long, at most 30 seconds.") { IsRequired = true };
    private static readonly ScenarioKey<TypedText> Secret = new("fill-secret", SecretNameShape.Instance, "Fill in the secret of this name.");
    private static readonly ScenarioKey<string> Clipboard = new("set-clipboard", Shapes.Text, "Put this text on the clipboard.");
    private static readonly ScenarioKey<string> ReadClipboard = new("read-clipboard", Shapes.Name("variable"), "Read the clipboard's text into this variable.");

    /// <summary>Gets the variable that the clipboard is read into.</summary>
    public static ScenarioKey<string> ClipboardInto => ReadClipboard;

    /// <summary>Gets the verbs.</summary>
    public static IReadOnlyList<Variant<AgentAction>> All { get; } =
    [
        new([Typed, VerbKeys.Field, .. VerbKeys.Routed], a => Fill(a.Get(Typed), a.Find(VerbKeys.Field))),
        new([Pressed, Repeat, VerbKeys.Field, .. VerbKeys.Acting], a => new KeyAction(a.Get(Pressed), a.Get(Repeat, 1), a.Find(VerbKeys.Field))),
        new([Held, For, .. VerbKeys.Acting], a => new HoldKeyAction(a.Get(Held), a.Get(For))),
        new([Secret, VerbKeys.Field, .. VerbKeys.Routed], a => Fill(a.Get(Secret), a.Find(VerbKeys.Field))),
        new([Clipboard, .. VerbKeys.Acting], a => new SetClipboardAction(a.Get(Clipboard))),
        new([ReadClipboard, .. VerbKeys.Looking], _ => new ReadClipboardAction()),
    ];

    private static AgentAction Fill(TypedText typed, Target? field) =>
        typed.Secret is { } secret ? new FillSecretAction(secret, field) : new TypeAction(typed.Text, field);
}
