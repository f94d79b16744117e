namespace YoutuVl.Inference.Parity;

/// <summary>One comparison with a golden vector.</summary>
/// <param name="Name">What was compared and how.</param>
/// <param name="Measured">What was found.</param>
/// <param name="Limit">The tolerance.</param>
/// <param name="Rule">On which side of the tolerance it must lie.</param>
public sealed record ParityCheck(string Name, double Measured, double Limit, ParityRule Rule)
{
    /// <summary>Whether it holds. What is not a number never does.</summary>
    public bool Passed => Rule == ParityRule.AtMost ? Measured <= Limit : Measured >= Limit;

    /// <summary>A measure that must not be larger than a limit; 0 for what must be equal.</summary>
    internal static ParityCheck AtMost(string name, double measured, double limit) => new(name, measured, limit, ParityRule.AtMost);

    /// <summary>A measure that must not be smaller than a limit.</summary>
    internal static ParityCheck AtLeast(string name, double measured, double limit) => new(name, measured, limit, ParityRule.AtLeast);
}
