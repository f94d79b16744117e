namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Bounds of what a JSON schema leaves open, so that every answer ends. Immutable.</summary>
/// <remarks>
/// Supported: <c>type</c> (one or several), <c>properties</c>, <c>required</c>, <c>additionalProperties: false</c> (assumed), <c>enum</c>, <c>const</c>, <c>minLength</c>,
/// <c>maxLength</c>, <c>minimum</c> and <c>maximum</c> of integers, <c>items</c>, <c>minItems</c>, <c>maxItems</c>, <c>anyOf</c>, and <c>oneOf</c> where no value can match two
/// branches. Titles, descriptions, defaults, examples and <c>format</c> are taken as notes. Anything else is an error.
/// Properties may come in any order.
/// </remarks>
public sealed record JsonSchemaLimits
{
    /// <summary>The most characters of a string, whatever <c>maxLength</c> says. The default is 1,024.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumStringLength { get; init => field = Checked(value, 0, int.MaxValue, nameof(MaximumStringLength)); } = 1024;

    /// <summary>The most items of an array without <c>maxItems</c>. The default is 256.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumItems { get; init => field = Checked(value, 0, int.MaxValue, nameof(MaximumItems)); } = 256;

    /// <summary>The most spaces and line feeds in one place between values. The default is 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumWhitespace { get; init => field = Checked(value, 0, int.MaxValue, nameof(MaximumWhitespace)); } = 1;

    /// <summary>The most digits before, and after, the point of a number, 1 to 18. The default is 15.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside this range.</exception>
    public int MaximumDigits { get; init => field = Checked(value, 1, 18, nameof(MaximumDigits)); } = 15;

    private static int Checked(int value, int least, int most, string name) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be from {least} to {most}.");
}
