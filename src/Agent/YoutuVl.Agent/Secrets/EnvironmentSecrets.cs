using System.Collections;
using System.Diagnostics.CodeAnalysis;
using YoutuVl.Actuators.Execution;

namespace YoutuVl.Agent.Secrets;

/// <summary>
/// Takes secrets from environment variables: <c>YOUTUVL_SECRET_PASSWORD</c> holds the secret <c>PASSWORD</c>, and
/// <c>YOUTUVL_SECRET_APP_PASSWORD=mousepad,firefox</c> binds it to applications. Read when it is made, and thread-safe after that. The
/// variables are still in the process's environment: do not hand that on to launched applications.
/// </summary>
public sealed class EnvironmentSecrets : ISecretSource
{
    /// <summary>What the names of variables that hold a secret begin with.</summary>
    public const string Prefix = "YOUTUVL_SECRET_";

    /// <summary>What the names of variables that bind a secret to applications begin with.</summary>
    public const string ApplicationPrefix = "YOUTUVL_SECRET_APP_";

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="EnvironmentSecrets"/> class.</summary>
    /// <param name="variables">The variables; null for those of this process.</param>
    public EnvironmentSecrets(IDictionary? variables = null)
    {
        Dictionary<string, IReadOnlyList<string>> bindings = new(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in variables ?? Environment.GetEnvironmentVariables())
        {
            if (variable.Key is not string name || variable.Value is not string value || value.Length == 0)
            {
                continue;
            }

            if (name.StartsWith(ApplicationPrefix, StringComparison.Ordinal))
            {
                bindings[name[ApplicationPrefix.Length..]] = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            }
            else if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                _values[name[Prefix.Length..]] = value;
            }
        }

        Bindings = new SecretBindings(bindings);
    }

    /// <summary>Gets the applications that the secrets are bound to.</summary>
    public SecretBindings Bindings { get; }

    /// <summary>Gets the names of the secrets that are set.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <inheritdoc/>
    public bool TryGet(string name, [NotNullWhen(true)] out string? value) => _values.TryGetValue(name, out value);
}
