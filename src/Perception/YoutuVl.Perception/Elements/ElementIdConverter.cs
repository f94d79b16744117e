using System.Text.Json;
using System.Text.Json.Serialization;

namespace YoutuVl.Perception.Elements;

/// <summary>Writes element ids as <c>"s12e34"</c>.</summary>
public sealed class ElementIdConverter : JsonConverter<ElementId>
{
    /// <inheritdoc/>
    public override ElementId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return ElementId.TryParse(text, out var id) ? id : throw new JsonException($"'{text}' is not an element id. It looks like s12e34 and comes from an observation.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ElementId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
