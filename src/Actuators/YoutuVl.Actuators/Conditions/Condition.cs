using System.Text.Json.Serialization;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Conditions;

/// <summary>Something that is true or not on a desktop. Used to wait for, to assert, and to verify effects. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "that", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ElementExists), "exists")]
[JsonDerivedType(typeof(ElementGone), "gone")]
[JsonDerivedType(typeof(ElementHasState), "state")]
[JsonDerivedType(typeof(ElementHasText), "text")]
[JsonDerivedType(typeof(WindowExists), "window")]
[JsonDerivedType(typeof(WindowGone), "window-gone")]
[JsonDerivedType(typeof(ScreenIsStable), "stable")]
[JsonDerivedType(typeof(ProcessExited), "exited")]
[JsonDerivedType(typeof(FileHasContent), "file")]
[JsonDerivedType(typeof(ClipboardHasText), "clipboard")]
public abstract record Condition
{
    private protected Condition()
    {
    }
}

/// <summary>At least one element matches and is showing.</summary>
/// <param name="Target">The element.</param>
public sealed record ElementExists(Target Target) : Condition
{
    /// <inheritdoc/>
    public override string ToString() => $"{Target} is visible";
}

/// <summary>No showing element matches.</summary>
/// <param name="Target">The element.</param>
public sealed record ElementGone(Target Target) : Condition
{
    /// <inheritdoc/>
    public override string ToString() => $"{Target} is gone";
}

/// <summary>An element has states, or lacks them.</summary>
/// <param name="Target">The element; it must match once.</param>
/// <param name="States">The states.</param>
/// <param name="Present">True when it must have them all, false when it must have none.</param>
public sealed record ElementHasState(Target Target, ElementStates States, bool Present = true) : Condition
{
    /// <inheritdoc/>
    public override string ToString() => $"{Target} is {(Present ? string.Empty : "not ")}{States}";
}

/// <summary>An element's value, or its name when it has no value, matches a text.</summary>
/// <param name="Target">The element; it must match once.</param>
/// <param name="Text">The text. White space is not folded for <see cref="TextMatch.CaseSensitive"/> on a value.</param>
public sealed record ElementHasText(Target Target, TextPattern Text) : Condition
{
    /// <inheritdoc/>
    public override string ToString() => $"{Target} shows text {Text}";
}

/// <summary>A window with that title exists.</summary>
/// <param name="Title">The title.</param>
/// <param name="Application">The application it must belong to; null for any.</param>
public sealed record WindowExists(TextPattern Title, string? Application = null) : Condition
{
    /// <inheritdoc/>
    public override string ToString() => $"a window {Title} exists";
}

/// <summary>No window with that title exists.</summary>
/// <param name="Title">The title.</param>
/// <param name="Application">The application it must belong to; null for any.</param>
public sealed record WindowGone(TextPattern Title, string? Application = null) : Condition
{
    /// <inheritdoc/>
    public override string ToString() => $"no window {Title} exists";
}

/// <summary>Neither pixels nor the accessibility tree have changed for a while.</summary>
/// <param name="Quiet">How long.</param>
public sealed record ScreenIsStable(TimeSpan Quiet) : Condition
{
    /// <inheritdoc/>
    public override string ToString() => $"the screen is stable for {Quiet.TotalMilliseconds} ms";
}

/// <summary>A launched application has ended.</summary>
/// <param name="Application">The command it was launched by.</param>
/// <param name="ExitCode">The exit code it must have; null for any.</param>
public sealed record ProcessExited(string Application, int? ExitCode = null) : Condition
{
    /// <inheritdoc/>
    public override string ToString() => ExitCode is null ? $"'{Application}' has ended" : $"'{Application}' has ended with exit code {ExitCode}";
}

/// <summary>A file exists, and holds a text.</summary>
/// <param name="Path">The file, absolute or relative to the desktop's home folder.</param>
/// <param name="EqualTo">The whole content as UTF-8 text; null for any.</param>
/// <param name="Containing">A part of the content; null for any.</param>
public sealed record FileHasContent(string Path, string? EqualTo = null, string? Containing = null) : Condition
{
    /// <inheritdoc/>
    public override string ToString() => EqualTo is not null ? $"the file '{Path}' holds exactly the expected text"
        : Containing is not null ? $"the file '{Path}' contains '{Containing}'"
        : $"the file '{Path}' exists";
}

/// <summary>The clipboard holds a text.</summary>
/// <param name="Text">The text.</param>
public sealed record ClipboardHasText(TextPattern Text) : Condition
{
    /// <inheritdoc/>
    public override string ToString() => $"the clipboard holds {Text}";
}
