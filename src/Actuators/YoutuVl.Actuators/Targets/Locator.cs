namespace YoutuVl.Actuators.Targets;

/// <summary>
/// Ordered ways to find one element within an optional scope. The ways are tried in turn; the first that matches anything decides. When it
/// matches more than once the target is ambiguous, which is an error before anything is written: a later way is not used to break the tie.
/// </summary>
/// <param name="Strategies">The ways, best first; at least one.</param>
public sealed record Locator(IReadOnlyList<LocatorStrategy> Strategies)
{
    /// <summary>Gets the part of the desktop to look in; null for all of it.</summary>
    public LocatorScope? Scope { get; init; }

    /// <summary>Makes a locator of one way.</summary>
    /// <param name="strategy">The way.</param>
    /// <returns>The locator.</returns>
    public static Locator Of(LocatorStrategy strategy) => new([strategy]);

    /// <inheritdoc/>
    public override string ToString()
    {
        var ways = string.Join(", else ", Strategies);
        return Scope is null ? ways : $"{ways} in {Scope}";
    }
}
