using System.Text.Json.Serialization;

namespace YoutuVl.Agent.Tracing;

/// <summary>How trace events look as JSON: camel case, enumerations by name, nothing written for null. Generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(TraceEvent))]
internal sealed partial class TraceJsonContext : JsonSerializerContext;
