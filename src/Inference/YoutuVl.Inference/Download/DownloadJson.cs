using System.Text.Json.Serialization;

namespace YoutuVl.Inference.Download;

/// <summary>The JSON documents of downloads: our record and the hub's answers.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DownloadRecord))]
[JsonSerializable(typeof(PinnedCheckpoint))]
[JsonSerializable(typeof(List<HubTreeEntry>))]
[JsonSerializable(typeof(HubRevision))]
internal sealed partial class DownloadJson : JsonSerializerContext;
