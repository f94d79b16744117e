using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>Makes conditions of captured parts; shared by the languages.</summary>
internal static class ConditionParts
{
    /// <summary>How long a screen must be still to count as stable.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    /// <summary>Makes the condition that the captured <c>target</c> is showing.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The condition, or null.</returns>
    public static Condition? Visible(RuleMatch match) => match.Target("target") is { } target ? new ElementExists(target) : null;

    /// <summary>Makes the condition that the captured <c>target</c> is not showing.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The condition, or null.</returns>
    public static Condition? Gone(RuleMatch match) => match.Target("target") is { } target ? new ElementGone(target) : null;

    /// <summary>Makes a condition on the text of the captured <c>target</c>.</summary>
    /// <param name="how">How the captured <c>text</c> is compared.</param>
    /// <returns>What makes it.</returns>
    public static Func<RuleMatch, Condition?> Text(TextMatch how) => match =>
        match.Literal("text") is { } text && match.Target("target", TargetKind.Shown) is { } target
            ? new ElementHasText(target, new TextPattern(text, how))
            : null;

    /// <summary>Makes the condition that the captured <c>target</c> holds no text.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The condition, or null.</returns>
    public static Condition? Empty(RuleMatch match) =>
        match.Target("target", TargetKind.Shown) is { } target ? new ElementHasText(target, TextPattern.Exact(string.Empty)) : null;

    /// <summary>Makes a condition on a state of the captured <c>target</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <param name="states">The states.</param>
    /// <param name="present">Whether it must have them.</param>
    /// <returns>The condition, or null.</returns>
    public static Condition? State(RuleMatch match, ElementStates states, bool present)
    {
        var kind = states == ElementStates.Checked ? TargetKind.Check : states == ElementStates.Selected ? TargetKind.Item : TargetKind.Any;
        return match.Target("target", kind) is { } target ? new ElementHasState(target, states, present) : null;
    }

    /// <summary>Makes the condition that the captured <c>window</c> exists.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The condition, or null.</returns>
    public static Condition? WindowIs(RuleMatch match) => match.Name("window") is { } title ? new WindowExists(TextPattern.Contains(title)) : null;

    /// <summary>Makes the condition that a window has the captured <c>text</c> as its title.</summary>
    /// <param name="how">How it is compared.</param>
    /// <returns>What makes it.</returns>
    public static Func<RuleMatch, Condition?> Title(TextMatch how) => match =>
        match.Literal("text") is { } text ? new WindowExists(new TextPattern(text, how)) : null;

    /// <summary>Makes the condition that the captured <c>window</c> is gone.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The condition, or null.</returns>
    public static Condition? WindowIsGone(RuleMatch match) => match.Name("window") is { } title ? new WindowGone(TextPattern.Contains(title)) : null;

    /// <summary>Makes the condition that the captured <c>file</c> exists.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The condition.</returns>
    public static Condition? FileIs(RuleMatch match) => new FileHasContent(match.Text("file"));

    /// <summary>Makes the condition that the captured <c>file</c> contains the captured <c>text</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The condition, or null.</returns>
    public static Condition? FileContains(RuleMatch match) => match.Literal("text") is { } text ? new FileHasContent(match.Text("file"), Containing: text) : null;

    /// <summary>Makes the condition that the captured <c>file</c> is exactly the captured <c>text</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The condition, or null.</returns>
    public static Condition? FileEquals(RuleMatch match) => match.Literal("text") is { } text ? new FileHasContent(match.Text("file"), EqualTo: text) : null;

    /// <summary>Makes a condition on the clipboard.</summary>
    /// <param name="how">How the captured <c>text</c> is compared.</param>
    /// <returns>What makes it.</returns>
    public static Func<RuleMatch, Condition?> Clipboard(TextMatch how) => match =>
        match.Literal("text") is { } text ? new ClipboardHasText(new TextPattern(text, how)) : null;

    /// <summary>Makes the condition that the captured <c>application</c> has ended.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The condition.</returns>
    public static Condition? Exited(RuleMatch match) => new ProcessExited(match.Text("application"));
}
