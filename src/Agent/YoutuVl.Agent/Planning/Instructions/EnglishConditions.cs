using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>The forms of conditions in English. The first that reads a phrase decides.</summary>
internal static class EnglishConditions
{
    private const string Opens = "(is open|opens|exists|appears|is visible|is there|is shown)";
    private const string Closes = "(is closed|closes|is gone|is not visible|disappears|does not exist|is not open)";

    /// <summary>Gets the forms.</summary>
    public static IReadOnlyList<ConditionRule> All { get; } =
    [
        new("no (window|dialog) {window} (exists|is open|is visible)", ConditionParts.WindowIsGone),
        new("there is no (window|dialog) {window}", ConditionParts.WindowIsGone),
        new("there is (a|the) (window|dialog) {window}", ConditionParts.WindowIs),
        new("[the|a] (window|dialog) {window} " + Closes, ConditionParts.WindowIsGone),
        new("[the|a] {window} (window|dialog) " + Closes, ConditionParts.WindowIsGone),
        new("[the|a] (window|dialog) {window} " + Opens, ConditionParts.WindowIs),
        new("[the|a] {window} (window|dialog) " + Opens, ConditionParts.WindowIs),
        new("(the window title|the title of the window|the title) (contains|includes) {text}", ConditionParts.Title(TextMatch.Contains)),
        new("(the window title|the title of the window|the title) (is|equals) {text}", ConditionParts.Title(TextMatch.Exact)),
        new("there is no {target}", ConditionParts.Gone),
        new("there is {target}", ConditionParts.Visible),
        new("[the] file {file:word} exists", ConditionParts.FileIs),
        new("[the] file {file:word} (contains|includes) {text}", ConditionParts.FileContains),
        new("[the] file {file:word} (is|holds|equals|is exactly|reads) {text}", ConditionParts.FileEquals),
        new("[the] clipboard (contains|includes) {text}", ConditionParts.Clipboard(TextMatch.Contains)),
        new("[the] clipboard (is|holds|equals) {text}", ConditionParts.Clipboard(TextMatch.CaseSensitive)),
        new("[the] screen is (stable|still|quiet)", _ => new ScreenIsStable(ConditionParts.Quiet)),
        new("[the|the application|the program] {application:word} (has ended|ends|has exited|exits|is not running|has quit)", ConditionParts.Exited),
        new("{target} (is|becomes) (visible|shown|there|present|on the screen)", ConditionParts.Visible),
        new("{target} (appears|shows up|exists|is displayed)", ConditionParts.Visible),
        new(
            "{target} (is gone|disappears|vanishes|is hidden|is not visible|is not shown|is not there|isn't visible|does not exist|is no longer visible|is no longer shown)",
            ConditionParts.Gone),
        new("{target} (is|becomes) {not=not} {state=checked|enabled|selected|focused|expanded|editable|pressed|on}", m => State(m, present: false)),
        new("{target} isn't {state=checked|enabled|selected|focused|expanded|editable|pressed|on}", m => State(m, present: false)),
        new("{target} (is|becomes) {state=checked|enabled|selected|focused|expanded|editable|pressed|on}", m => State(m, present: true)),
        new("{target} (is|becomes) {state=unchecked|disabled|unselected|collapsed|off|read-only}", m => State(m, present: false)),
        new("{target} is empty", ConditionParts.Empty),
        new("{target} (contains|includes) {text}", ConditionParts.Text(TextMatch.Contains)),
        new("{target} (starts with|begins with) {text}", ConditionParts.Text(TextMatch.StartsWith)),
        new("{target} (is|equals|is equal to|reads|says|shows|has the text|has the value|becomes|=) {text}", ConditionParts.Text(TextMatch.Exact)),
    ];

    private static Condition? State(RuleMatch match, bool present) => ConditionParts.State(
        match,
        match.Raw("state").ToLowerInvariant() switch
        {
            "checked" or "unchecked" or "on" or "off" => ElementStates.Checked,
            "enabled" or "disabled" => ElementStates.Enabled,
            "selected" or "unselected" => ElementStates.Selected,
            "focused" => ElementStates.Focused,
            "pressed" => ElementStates.Pressed,
            "editable" or "read-only" => ElementStates.Editable,
            _ => ElementStates.Expanded,
        },
        present);
}
