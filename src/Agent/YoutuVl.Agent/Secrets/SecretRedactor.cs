using YoutuVl.Perception.Masking;

namespace YoutuVl.Agent.Secrets;

/// <summary>Replaces secrets in texts that leave the program: trace events, messages of errors, the console. Thread-safe.</summary>
/// <param name="secrets">The values to replace, asked anew each time.</param>
public sealed class SecretRedactor(ISecretTexts secrets)
{
    private volatile Built _built = new([], new TextMask([]));

    /// <summary>Gets a value indicating whether there is nothing to replace so far.</summary>
    public bool IsIdle => secrets.Values.Count == 0;

    /// <summary>Replaces every secret in a text.</summary>
    /// <param name="text">The text; null stays null.</param>
    /// <returns>The text without secrets; the same text when it holds none.</returns>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? Redact(string? text) => Mask().Apply(text);

    private TextMask Mask()
    {
        var values = secrets.Values;
        var built = _built;
        if (!ReferenceEquals(values, built.Values))
        {
            _built = built = new Built(values, new TextMask(values));
        }

        return built.Mask;
    }

    private sealed record Built(IReadOnlyCollection<string> Values, TextMask Mask);
}
