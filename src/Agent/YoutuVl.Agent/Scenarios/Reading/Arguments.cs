using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>The values of a mapping by their keys. Only made when every value could be read.</summary>
/// <param name="node">The mapping.</param>
/// <param name="values">The values that were given.</param>
/// <param name="context">The reading.</param>
internal sealed class Arguments(YamlMapping node, IReadOnlyDictionary<ScenarioKey, object?> values, ReadContext context)
{
    /// <summary>Tells whether a key was given.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True when it was.</returns>
    public bool Has(ScenarioKey key) => values.ContainsKey(key);

    /// <summary>Gets the value of a key that must be given.</summary>
    /// <typeparam name="T">What the value is read as.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>The value.</returns>
    public T Get<T>(ScenarioKey<T> key) => (T)values[key]!;

    /// <summary>Gets the value of a key.</summary>
    /// <typeparam name="T">What the value is read as.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="otherwise">What stands for a key that was not given.</param>
    /// <returns>The value.</returns>
    public T Get<T>(ScenarioKey<T> key, T otherwise) => values.TryGetValue(key, out var value) ? (T)value! : otherwise;

    /// <summary>Gets the value of a key that may be left out.</summary>
    /// <typeparam name="T">What the value is read as.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key was not given.</returns>
    public T? Find<T>(ScenarioKey<T> key)
        where T : class => (T?)values.GetValueOrDefault(key);

    /// <summary>Takes down an error of the mapping as a whole.</summary>
    /// <param name="message">What is wrong, and what is allowed.</param>
    public void Error(string message) => context.Error(node, message);
}
