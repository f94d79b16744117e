using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace YoutuVl.Agent.Tracing;

/// <summary>
/// The trace on disk, version 1: a folder with <see cref="EventsFile"/>, one JSON object a line in UTF-8 ending in a line feed, and
/// <see cref="FramesFolder"/>, one PNG per distinct picture, named by its hash in 16 hexadecimal digits.
/// </summary>
public static class TraceFormat
{
    /// <summary>The file with the events.</summary>
    public const string EventsFile = "trace.jsonl";

    /// <summary>The folder with the pictures.</summary>
    public const string FramesFolder = "frames";

    private static readonly JsonTypeInfo<TraceEvent> Type = CreateType();

    /// <summary>Writes an event as one line of JSON, without the line feed.</summary>
    /// <param name="traceEvent">The event.</param>
    /// <returns>The line.</returns>
    public static string Serialize(TraceEvent traceEvent) => JsonSerializer.Serialize(traceEvent, Type);

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The event.</returns>
    /// <exception cref="JsonException">The line is no event of this version.</exception>
    public static TraceEvent Deserialize(string line) =>
        JsonSerializer.Deserialize(line, Type) ?? throw new JsonException("The line is null, expected an event.");

    /// <summary>Writes an event as UTF-8, without the line feed.</summary>
    /// <param name="traceEvent">The event.</param>
    /// <returns>The bytes.</returns>
    internal static byte[] SerializeToUtf8(TraceEvent traceEvent) => JsonSerializer.SerializeToUtf8Bytes(traceEvent, Type);

    // The file is read as text by people and never pasted into HTML unescaped, so that text of any script stays readable.
    private static JsonTypeInfo<TraceEvent> CreateType() => new TraceJsonContext(new JsonSerializerOptions(TraceJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }).TraceEvent;
}
