namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>The variables and secrets that a text may name at one place of a scenario.</summary>
internal sealed class VariableScope
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _later = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="VariableScope"/> class.</summary>
    /// <param name="values">The variables whose values are known.</param>
    /// <param name="secrets">The names of the declared secrets.</param>
    public VariableScope(IReadOnlyDictionary<string, string> values, IEnumerable<string> secrets)
    {
        foreach (var (name, value) in values)
        {
            _values[name] = value;
        }

        Secrets = [.. secrets];
    }

    /// <summary>Gets the names of the declared secrets.</summary>
    public HashSet<string> Secrets { get; }

    /// <summary>Gets the names of all variables, whether known now or read later.</summary>
    public IEnumerable<string> Names => _values.Keys.Union(_later);

    /// <summary>Sets a variable.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Set(string name, string value) => _values[name] = value;

    /// <summary>Makes a variable one that a step will read from the screen.</summary>
    /// <param name="name">The name.</param>
    public void ReadLater(string name) => _later.Add(name);

    /// <summary>Looks a variable up.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null when it is read later.</param>
    /// <returns>True when there is such a variable.</returns>
    public bool TryGet(string name, out string? value)
    {
        value = null;
        return _later.Contains(name) || _values.TryGetValue(name, out value);
    }
}
