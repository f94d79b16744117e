using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Cli.Output.Models;
using YoutuVl.Agent.Cli.Output.Seeing;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>Writes the documents that <c>--json</c> prints.</summary>
internal static class CliJson
{
    private static readonly CliJsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // The first that fits wins, before a converter that an enumeration names itself.
        Converters = { new RefusalCodeConverter(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    });

    /// <summary>Serializes a document.</summary>
    /// <typeparam name="T">The document's type.</typeparam>
    /// <param name="document">The document.</param>
    /// <returns>Indented JSON.</returns>
    public static string Serialize<T>(T document) => JsonSerializer.Serialize(document, (JsonTypeInfo<T>)Context.GetTypeInfo(typeof(T))!);
}

/// <summary>The documents that <c>--json</c> prints.</summary>
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(SuiteDocument))]
[JsonSerializable(typeof(ObservationDocument))]
[JsonSerializable(typeof(DoctorDocument))]
[JsonSerializable(typeof(ModelPullDocument))]
[JsonSerializable(typeof(ModelImportDocument))]
[JsonSerializable(typeof(ModelSynthDocument))]
[JsonSerializable(typeof(ModelVerifyDocument))]
[JsonSerializable(typeof(ModelInfoDocument))]
[JsonSerializable(typeof(ModelBenchDocument))]
[JsonSerializable(typeof(ModelParityDocument))]
[JsonSerializable(typeof(SeeDocument))]
[JsonSerializable(typeof(SearchDocument))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
