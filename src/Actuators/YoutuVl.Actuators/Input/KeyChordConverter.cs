using System.Text.Json;
using System.Text.Json.Serialization;

namespace YoutuVl.Actuators.Input;

/// <summary>Writes key chords as <c>"Ctrl+Shift+S"</c>.</summary>
public sealed class KeyChordConverter : JsonConverter<KeyChord>
{
    /// <inheritdoc/>
    public override KeyChord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return KeyChord.TryParse(text, out var chord) ? chord : throw new JsonException($"'{text}' is not a key chord. Write it as Ctrl+Shift+S.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, KeyChord value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
