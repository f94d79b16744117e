using System.Text.Json.Serialization;

namespace YoutuVl.Inference.Parity;

/// <summary>How <c>golden.json</c> is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GoldenFile))]
internal sealed partial class GoldenJson : JsonSerializerContext;
