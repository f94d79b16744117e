namespace YoutuVl.Agent.Cli.Composition.Models;

/// <summary>One measured thing.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Unit"><c>s</c>, where less is better, or <c>tokens/s</c>, where more is better.</param>
/// <param name="Median">The median of the runs.</param>
/// <param name="Best">The best run.</param>
/// <param name="CpuSeconds">Processor seconds of the median run, over all threads.</param>
/// <param name="Runs">How many runs were measured; one before them was not.</param>
internal sealed record BenchFigure(string Name, string Unit, double Median, double Best, double CpuSeconds, int Runs);
