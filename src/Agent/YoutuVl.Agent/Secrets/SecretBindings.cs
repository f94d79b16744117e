using System.Collections.Immutable;

namespace YoutuVl.Agent.Secrets;

/// <summary>Says which applications a secret may be typed into. Immutable and thread-safe.</summary>
public sealed class SecretBindings
{
    private readonly ImmutableDictionary<string, ImmutableHashSet<string>> _bindings;

    /// <summary>Initializes a new instance of the <see cref="SecretBindings"/> class.</summary>
    /// <param name="bindings">The secrets that are bound, each with the names of its applications; names are compared without case.</param>
    public SecretBindings(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> bindings) =>
        _bindings = bindings.ToImmutableDictionary(
            b => b.Key,
            b => b.Value.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.Ordinal);

    /// <summary>Gets the bindings that bind nothing: every secret may go into every allowed application.</summary>
    public static SecretBindings None { get; } = new([]);

    /// <summary>Lists the applications that a secret may be typed into.</summary>
    /// <param name="secret">The secret's name.</param>
    /// <returns>The applications in order; empty when it is not bound.</returns>
    public IReadOnlyList<string> ApplicationsOf(string secret) =>
        _bindings.TryGetValue(secret, out var applications) ? [.. applications.Order(StringComparer.OrdinalIgnoreCase)] : [];

    /// <summary>Tells whether a secret may be typed into an application.</summary>
    /// <param name="secret">The secret's name.</param>
    /// <param name="applicationNames">The names that the application carries.</param>
    /// <returns>True when the secret is not bound, or bound to one of the names.</returns>
    public bool Allows(string secret, IEnumerable<string> applicationNames) =>
        !_bindings.TryGetValue(secret, out var applications) || applicationNames.Any(applications.Contains);
}
