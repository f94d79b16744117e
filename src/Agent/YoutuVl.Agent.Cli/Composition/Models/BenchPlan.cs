namespace YoutuVl.Agent.Cli.Composition.Models;

/// <summary>What <c>youtuvl model bench</c> measures.</summary>
/// <param name="Prefills">Prompt lengths.</param>
/// <param name="Contexts">Positions in the cache while single tokens are generated.</param>
/// <param name="Pictures">Pictures in pixels.</param>
/// <param name="Tokens">Tokens generated in a run.</param>
/// <param name="Runs">Measured runs.</param>
internal sealed record BenchPlan(IReadOnlyList<int> Prefills, IReadOnlyList<int> Contexts, IReadOnlyList<(int Width, int Height)> Pictures, int Tokens, int Runs)
{
    /// <summary>Everything, three times.</summary>
    public static BenchPlan Full { get; } = new([512, 2048], [16, 2048], [(1280, 800), (1920, 1080)], Tokens: 16, Runs: 3);

    /// <summary>The smaller half, once.</summary>
    public static BenchPlan Quick { get; } = new([512], [16], [(1280, 800)], Tokens: 8, Runs: 1);
}
