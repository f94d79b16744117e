using System.Globalization;

namespace YoutuVl.Benchmarks.Models;

/// <summary>Prints what we and the peer took for the same work, and the ratio with its limit. Every figure is the median of the rounds.</summary>
internal sealed class RatioTable(string title)
{
    private readonly List<string> _rows = [];

    /// <summary>Gets a value indicating whether every limit was kept.</summary>
    public bool KeepsLimits { get; private set; } = true;

    /// <summary>Adds work that both did.</summary>
    /// <param name="name">The work.</param>
    /// <param name="ours">Seconds and processor seconds of each round.</param>
    /// <param name="peers">The same of the peer.</param>
    /// <param name="judged">How many times faster we have to be, and something to say about it, such as a rate.</param>
    public void Add(string name, IReadOnlyList<double[]> ours, IReadOnlyList<double[]> peers, (double Limit, string Note) judged)
    {
        double ratio = Median([.. ours.Zip(peers, (our, peer) => peer[0] / our[0])]);
        double processor = Median([.. ours.Zip(peers, (our, peer) => peer[1] / our[1])]);
        KeepsLimits &= ratio >= judged.Limit;
        Row(name, Seconds(ours, 0), Seconds(ours, 1), Seconds(peers, 0), Seconds(peers, 1), $"{Text(ratio)} ({Text(processor)} of processor time)"
            + $", limit {Text(judged.Limit)}: {(ratio >= judged.Limit ? "kept" : "NOT KEPT")}. {judged.Note}");
    }

    /// <summary>Adds a line of its own.</summary>
    public void Say(string line, bool kept = true)
    {
        KeepsLimits &= kept;
        _rows.Add("  " + line + (kept ? string.Empty : " NOT KEPT"));
    }

    /// <summary>Prints the table.</summary>
    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine($"  {"",-26} {"ours s",9} {"cpu s",9} {"peer s",9} {"cpu s",9}  ratio");
        _rows.ForEach(Console.WriteLine);
    }

    /// <summary>The middle value (the lower of two).</summary>
    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values[(values.Length - 1) / 2];
    }

    private static double Seconds(IReadOnlyList<double[]> rounds, int column) => Median([.. rounds.Select(round => round[column])]);

    private static string Text(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private void Row(string name, double ours, double ourProcessor, double peer, double peerProcessor, string text) => _rows.Add(string.Format(
        CultureInfo.InvariantCulture, "  {0,-26} {1,9:0.000} {2,9:0.000} {3,9:0.000} {4,9:0.000}  {5}", name, ours, ourProcessor, peer, peerProcessor, text));
}
