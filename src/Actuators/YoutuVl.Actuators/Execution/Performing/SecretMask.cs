namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Remembers the secrets that were typed, and hides them in whatever is told about the desktop afterwards. Thread-safe.</summary>
internal sealed class SecretMask
{
    private const string Hidden = "•••";
    private readonly Lock _gate = new();
    private string[] _values = [];

    /// <summary>Gets a value indicating whether there is nothing to hide.</summary>
    public bool IsEmpty => _values.Length == 0;

    /// <summary>Remembers a secret.</summary>
    /// <param name="value">Its value.</param>
    public void Add(string value)
    {
        lock (_gate)
        {
            // Longest first: a secret that holds another is hidden whole.
            _values = [.. _values.Append(value).Distinct().OrderByDescending(v => v.Length)];
        }
    }

    /// <summary>Hides the secrets in a text.</summary>
    /// <param name="text">The text; null stays null.</param>
    /// <returns>The text without them.</returns>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? Apply(string? text) =>
        text is null ? null : _values.Aggregate(text, (current, value) => current.Replace(value, Hidden, StringComparison.Ordinal));
}
