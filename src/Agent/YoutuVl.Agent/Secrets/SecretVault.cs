using System.Diagnostics.CodeAnalysis;
using YoutuVl.Actuators.Execution;
using YoutuVl.Perception.Masking;

namespace YoutuVl.Agent.Secrets;

/// <summary>
/// Looks secrets up in a source and remembers every value that was handed out, so that it is masked from then on wherever it shows: in the
/// element list, in pixels, in the trace, in messages. Thread-safe.
/// </summary>
/// <param name="source">Where the secrets are.</param>
public sealed class SecretVault(ISecretSource source) : ISecretSource, ISecretTexts
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private volatile string[] _snapshot = [];

    /// <summary>Gets the values that were handed out so far.</summary>
    public IReadOnlyCollection<string> Values => _snapshot;

    /// <inheritdoc/>
    public bool TryGet(string name, [NotNullWhen(true)] out string? value)
    {
        if (!source.TryGet(name, out value) || value.Length == 0)
        {
            value = null;
            return false;
        }

        // Adding and publishing go together: a slower thread must not put an older list over a newer one.
        lock (_gate)
        {
            if (_values.Add(value))
            {
                _snapshot = [.. _values];
            }
        }

        return true;
    }
}
