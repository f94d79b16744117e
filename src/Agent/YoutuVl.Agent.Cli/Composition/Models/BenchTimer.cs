using System.Diagnostics;

namespace YoutuVl.Agent.Cli.Composition.Models;

/// <summary>Measures repeated work: wall time and processor time of this process.</summary>
/// <param name="runs">Measured runs.</param>
internal sealed class BenchTimer(int runs)
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    /// <summary>Measures how long some work takes. One more run comes first and does not count.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="work">The work.</param>
    /// <returns>Seconds.</returns>
    public BenchFigure Seconds(string name, Action work)
    {
        work();
        var samples = Enumerable.Range(0, runs).Select(_ => Once(work)).OrderBy(sample => sample.Wall).ToArray();
        var middle = samples[samples.Length / 2];
        return new BenchFigure(name, "s", middle.Wall, samples[0].Wall, middle.Cpu, runs);
    }

    /// <summary>Measures how many tokens some work computes in a second.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="tokens">The tokens of one run.</param>
    /// <param name="work">The work.</param>
    /// <returns>Tokens for each second.</returns>
    public BenchFigure Rate(string name, int tokens, Action work)
    {
        var figure = Seconds(name, work);
        return figure with { Unit = "tokens/s", Median = tokens / figure.Median, Best = tokens / figure.Best };
    }

    /// <summary>Measures one run.</summary>
    /// <param name="work">The work.</param>
    /// <returns>Wall and processor seconds.</returns>
    public static (double Wall, double Cpu) Once(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var start = Clock.GetTimestamp();
        work();
        var wall = Clock.GetElapsedTime(start);
        process.Refresh();
        return (wall.TotalSeconds, (process.TotalProcessorTime - cpu).TotalSeconds);
    }
}
