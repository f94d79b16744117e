namespace YoutuVl.Benchmarks.Measuring;

/// <summary>Something that can be measured by name.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Description">What it measures.</param>
/// <param name="RunAsync">Measures and prints; false when a limit was not kept.</param>
internal sealed record Figure(string Name, string Description, Func<Task<bool>> RunAsync);
