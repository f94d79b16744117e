using System.Text.Json.Serialization;

namespace YoutuVl.Inference.Providers;

/// <summary>The JSON of <c>providers.json</c>.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProviderVerdicts))]
internal sealed partial class ProviderJson : JsonSerializerContext;
