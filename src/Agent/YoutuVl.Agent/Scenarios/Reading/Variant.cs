namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>One of the kinds that a mapping may be, known by one of its keys.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
/// <param name="Keys">The keys; the first one tells the kind.</param>
/// <param name="Build">Makes the result of the values; null after it took down an error.</param>
internal sealed record Variant<T>(IReadOnlyList<ScenarioKey> Keys, Func<Arguments, T?> Build)
{
    /// <summary>Gets the key that tells the kind.</summary>
    public ScenarioKey Kind => Keys[0];

    /// <summary>Gets what it is called in messages.</summary>
    public string Title { get; init; } = $"'{Keys[0].Name}'";

    /// <summary>Gets a value indicating whether this is the kind when no key tells another one.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Makes a kind of something else with the same keys and more.</summary>
    /// <typeparam name="TOther">What the other is read as.</typeparam>
    /// <param name="keys">The further keys.</param>
    /// <param name="build">Makes the other of this and the values.</param>
    /// <returns>The other kind.</returns>
    public Variant<TOther> With<TOther>(IReadOnlyList<ScenarioKey> keys, Func<T, Arguments, TOther> build)
        where TOther : class => new([.. Keys, .. keys], a => Build(a) is { } built ? build(built, a) : null) { IsFallback = IsFallback, Title = Title };
}
