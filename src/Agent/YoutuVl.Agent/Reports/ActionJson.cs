using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Reports;

/// <summary>Writes actions for reading.</summary>
internal static class ActionJson
{
    // The text is escaped once more for the page it stands on.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the action as the trace has it, indented.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The JSON text.</returns>
    public static string Of(ActionCompleted action) => JsonNode.Parse(TraceFormat.Serialize(action))!["action"]!.ToJsonString(Readable);
}
