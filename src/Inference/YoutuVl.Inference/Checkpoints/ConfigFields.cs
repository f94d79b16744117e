using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>The fields of one JSON object of a configuration file. Each reader checks what it reads; errors name the file and the field.</summary>
/// <param name="path">The file.</param>
/// <param name="prefix">What comes before field names in messages, such as <c>vision_config.</c>.</param>
/// <param name="element">The object.</param>
internal sealed class ConfigFields(string path, string prefix, JsonElement element)
{
    /// <summary>Largest dimension that is accepted; products of two dimensions stay inside 64 bits and a row inside an array.</summary>
    public const int MaximumDimension = 1 << 24;

    /// <summary>Creates the fields of a file's root, which must be an object.</summary>
    /// <exception cref="CheckpointException">The root is not an object.</exception>
    public static ConfigFields Root(string path, JsonElement root) => root.ValueKind == JsonValueKind.Object
        ? new ConfigFields(path, "", root)
        : throw new CheckpointException(path, $"must hold a JSON object, not {Words(root)}. Download the file again.");

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>A nested object, or null when the field is missing or null.</summary>
    public ConfigFields? Object(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } value => new ConfigFields(path, $"{prefix}{name}.", value),
        { } value => throw Wrong(name, value, "an object"),
    };

    /// <summary>A nested object that must be there.</summary>
    public ConfigFields RequiredObject(string name) => Object(name) ?? throw Missing(name);

    /// <summary>A positive dimension or count, at most <see cref="MaximumDimension"/>.</summary>
    public int Positive(string name, int? missing = null) => Integer(name, 1, MaximumDimension, missing);

    /// <summary>An integer inside inclusive limits.</summary>
    public int Integer(string name, int least, int most, int? missing = null)
    {
        JsonElement? found = Find(name);
        return found is { } value ? Integer(name, value, least, most) : missing ?? throw Missing(name);
    }

    /// <summary>A list of integers inside inclusive limits.</summary>
    public ImmutableArray<int> Integers(string name, int least, int most)
    {
        JsonElement value = Find(name) ?? throw Missing(name);
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => Integer(name, item, least, most))]
            : throw Wrong(name, value, "a list of integers");
    }

    /// <summary>One integer or a list of them, or null when the field is missing.</summary>
    public ImmutableArray<int>? IntegerOrList(string name, int least, int most) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } => Integers(name, least, most),
        { } value => [Integer(name, value, least, most)],
    };

    /// <summary>A finite number above 0.</summary>
    public double PositiveNumber(string name, double? missing = null)
    {
        double value = Number(name, missing);
        return value > 0 ? value : throw Wrong(name, Find(name), "greater than 0");
    }

    /// <summary>The epsilon of a norm, between 1e-20 and 1, so that it neither vanishes in single precision nor drowns what it is added to.</summary>
    public float Epsilon(string name, double? missing = null)
    {
        double value = Number(name, missing);
        return value is >= 1e-20 and <= 1 ? (float)value : throw Wrong(name, "from 1e-20 to 1");
    }

    /// <summary>A finite number.</summary>
    public double Number(string name, double? missing = null)
    {
        JsonElement? found = Find(name);
        return found is { } value ? Number(name, value) : missing ?? throw Missing(name);
    }

    /// <summary>A list of finite numbers, or null when the field is missing.</summary>
    public ImmutableArray<double>? Numbers(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } value => [.. value.EnumerateArray().Select(item => Number(name, item))],
        { } value => throw Wrong(name, value, "a list of numbers"),
    };

    /// <summary>True or false; a missing field has the value given.</summary>
    public bool Flag(string name, bool missing) => Find(name) switch
    {
        null => missing,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } value => throw Wrong(name, value, "true or false"),
    };

    /// <summary>Refuses a text other than the one supported; a missing field passes.</summary>
    public void Expect(string name, string supported)
    {
        if (Find(name) is { } value && !(value.ValueKind == JsonValueKind.String && value.ValueEquals(supported)))
        {
            throw Unsupported(name, $"\"{supported}\"");
        }
    }

    /// <summary>Refuses a flag other than the one supported; a missing field passes.</summary>
    public void Expect(string name, bool supported)
    {
        if (Flag(name, supported) != supported)
        {
            throw Unsupported(name, supported ? "true" : "false");
        }
    }

    /// <summary>Refuses a field that is neither missing, nor null, nor zero.</summary>
    public void ExpectNone(string name)
    {
        if (Find(name) is { } value && !(value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) && number == 0))
        {
            throw Unsupported(name, "null");
        }
    }

    /// <summary>An error about a field's value.</summary>
    /// <param name="name">The field.</param>
    /// <param name="rule">What the value must be, completing "must be".</param>
    public CheckpointException Wrong(string name, string rule) => Wrong(name, Find(name), rule);

    /// <summary>An error about a value that is valid but not supported here.</summary>
    public CheckpointException Unsupported(string name, string supported) => new(
        path, $"field \"{prefix}{name}\" is {Words(Find(name))}; only {supported} is supported. This checkpoint is of a model that cannot be run here.");

    private int Integer(string name, JsonElement value, int least, int most)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= least && number <= most)
        {
            return number;
        }

        throw Wrong(name, value, string.Create(CultureInfo.InvariantCulture, $"an integer from {least} to {most}"));
    }

    private double Number(string name, JsonElement value)
    {
        bool finite = value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number);
        return finite ? value.GetDouble() : throw Wrong(name, value, "a finite number");
    }

    private JsonElement? Find(string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private CheckpointException Missing(string name) => new(path, $"field \"{prefix}{name}\" is missing. Download the file again.");

    private CheckpointException Wrong(string name, JsonElement? value, string rule) =>
        new(path, $"field \"{prefix}{name}\" is {Words(value)} but must be {rule}.");

    private static string Words(JsonElement? value)
    {
        const int Longest = 60;
        string text = value?.GetRawText() ?? "missing";
        return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
    }
}
