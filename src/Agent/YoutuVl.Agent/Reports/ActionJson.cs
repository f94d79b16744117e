using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Reports;

/// <summary>Writes actions for reading.</summary>
internal static partial class ActionJson
{
    // The text is escaped once more for the page it stands on.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the action as the trace has it, indented.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The JSON text.</returns>
    public static string Of(ActionCompleted action)
    {
        var json = JsonNode.Parse(TraceFormat.Serialize(action))!["action"]!.ToJsonString(Readable);

        // The encoder escapes what lies beyond the basic plane, and nobody reads emoji by number.
        return EscapedPair().Replace(json, pair => $"{Unit(pair.Groups[1])}{Unit(pair.Groups[2])}");
    }

    private static char Unit(Group digits) => (char)int.Parse(digits.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // A surrogate pair, not behind a backslash that is itself escaped.
    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex EscapedPair();
}
