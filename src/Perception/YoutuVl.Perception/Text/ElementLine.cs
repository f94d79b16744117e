using System.Globalization;
using System.Text;
using System.Text.Json;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Text;

/// <summary>Writes one element or window as one line.</summary>
internal static class ElementLine
{
    private static readonly Dictionary<ElementRole, string> RoleNames =
        Enum.GetValues<ElementRole>().ToDictionary(r => r, r => JsonNamingPolicy.KebabCaseLower.ConvertName(r.ToString()));

    /// <summary>Writes what an element is, for example <c>button "Save" (default)</c>.</summary>
    /// <param name="element">The element.</param>
    /// <param name="options">How long texts may be.</param>
    /// <returns>The line without number and id.</returns>
    public static string Of(ScreenElement element, ScreenTextOptions options)
    {
        var line = new StringBuilder(RoleNames[element.Role]);
        if (element.Name.Length > 0)
        {
            line.Append(' ').Append(ScreenQuote.Of(element.Name, options.MaxNameLength));
        }
        else if (element.Description is { Length: > 0 } description)
        {
            line.Append(" described ").Append(ScreenQuote.Of(description, options.MaxNameLength));
        }

        if (element.Value is { } value && (value.Length > 0 || element.Has(ElementStates.Editable)) && value != element.Name)
        {
            line.Append(" = ").Append(ScreenQuote.Of(value, options.MaxValueLength, element.TextLength));
        }
        else if (element.Range is { } range)
        {
            line.Append(CultureInfo.InvariantCulture, $" = {range.Current:0.###}");
            _ = range.Maximum > range.Minimum
                ? line.Append(CultureInfo.InvariantCulture, $" of {range.Minimum:0.###} to {range.Maximum:0.###}")
                : line;
        }

        string[] states = [.. StatesOf(element)];
        return states.Length == 0 ? line.ToString() : line.Append(" (").AppendJoin(", ", states).Append(')').ToString();
    }

    /// <summary>Writes what a window is, for example <c>window "Untitled 1" of mousepad (active) 640x480 at 10,20</c>.</summary>
    /// <param name="window">The window.</param>
    /// <param name="options">How long texts may be.</param>
    /// <returns>The line.</returns>
    public static string Of(WindowInfo window, ScreenTextOptions options)
    {
        var line = new StringBuilder(window.IsPopup ? "popup" : "window");
        if (window.Title.Length > 0 || !window.IsPopup)
        {
            line.Append(' ').Append(ScreenQuote.Of(window.Title, options.MaxNameLength));
        }

        if (window.Application.Length > 0)
        {
            line.Append(" of ").Append(ScreenQuote.Of(window.Application, options.MaxNameLength));
        }

        List<string> states = [];
        if (window.IsActive)
        {
            states.Add("active");
        }

        if (window.State != WindowState.Normal)
        {
            states.Add(JsonNamingPolicy.KebabCaseLower.ConvertName(window.State.ToString()));
        }

        _ = states.Count == 0 ? line : line.Append(" (").AppendJoin(", ", states).Append(')');
        var bounds = window.Bounds;
        return line.Append(CultureInfo.InvariantCulture, $" {bounds.Width}x{bounds.Height} at {bounds.X},{bounds.Y}").ToString();
    }

    private static IEnumerable<string> StatesOf(ScreenElement element)
    {
        (bool Applies, string Word)[] words =
        [
            (element.IsOnlySeen, "only seen"),
            (element.Has(ElementStates.Focused), "focused"),
            (element.Has(ElementStates.Default), "default"),
            (element.Has(ElementStates.Checked), "checked"),
            (element.Has(ElementStates.Checkable) && !element.Has(ElementStates.Checked) && !element.Has(ElementStates.Indeterminate), "unchecked"),
            (element.Has(ElementStates.Indeterminate), "indeterminate"),
            (element.Has(ElementStates.Pressed) && !element.Has(ElementStates.Checked), "pressed"),
            (element.Has(ElementStates.Selected), "selected"),
            (element.Has(ElementStates.Expanded), "expanded"),
            (element.Has(ElementStates.Expandable) && !element.Has(ElementStates.Expanded), "collapsed"),
            (element.Has(ElementStates.Protected), "hidden text"),
            (element.Has(ElementStates.ReadOnly) && element.Role == ElementRole.TextBox, "read-only"),
            (element.Has(ElementStates.Required), "required"),
            (element.Has(ElementStates.Invalid), "invalid"),
            (element.Has(ElementStates.Busy), "busy"),
            (element.Has(ElementStates.Modal), "modal"),
            (!element.Has(ElementStates.Enabled) && element.Role.IsInteractive, "disabled"),
        ];
        return words.Where(w => w.Applies).Select(w => w.Word);
    }
}
