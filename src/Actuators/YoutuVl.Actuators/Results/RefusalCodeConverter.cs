using System.Text.Json;
using System.Text.Json.Serialization;

namespace YoutuVl.Actuators.Results;

/// <summary>Writes refusal codes in lower case with underscores.</summary>
public sealed class RefusalCodeConverter() : JsonStringEnumConverter<RefusalCode>(JsonNamingPolicy.SnakeCaseLower);
