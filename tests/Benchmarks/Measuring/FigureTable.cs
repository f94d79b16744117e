using System.Globalization;

namespace YoutuVl.Benchmarks.Measuring;

/// <summary>Prints measured series under each other, with their limits.</summary>
/// <param name="title">What was measured.</param>
internal sealed class FigureTable(string title)
{
    private readonly List<string> _rows = [];

    /// <summary>Gets a value indicating whether every limit was kept.</summary>
    public bool KeepsLimits { get; private set; } = true;

    /// <summary>Adds a series that is only there to compare with.</summary>
    public void Add(string name, Series series) => AddRow(name, series, string.Empty);

    /// <summary>Adds a series with limits in milliseconds for its median and its 95th percentile.</summary>
    public void Add(string name, Series series, double medianLimit, double p95Limit = double.PositiveInfinity)
    {
        bool kept = series.Median.TotalMilliseconds <= medianLimit && series.P95.TotalMilliseconds <= p95Limit;
        KeepsLimits &= kept;
        string limits = double.IsPositiveInfinity(p95Limit) ? Text($"median <= {medianLimit}") : Text($"median <= {medianLimit}, p95 <= {p95Limit}");
        AddRow(name, series, $"{limits}: {(kept ? "kept" : "NOT KEPT")}");
    }

    /// <summary>Prints the table.</summary>
    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine($"  {"",-46} {"runs",6} {"median ms",10} {"p95 ms",10} {"slowest ms",10}  limit (ms)");
        _rows.ForEach(Console.WriteLine);
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private void AddRow(string name, Series series, string limit) => _rows.Add(string.Format(
        CultureInfo.InvariantCulture,
        "  {0,-46} {1,6} {2,10:0.00} {3,10:0.00} {4,10:0.00}  {5}",
        name,
        series.Count,
        series.Median.TotalMilliseconds,
        series.P95.TotalMilliseconds,
        series.Slowest.TotalMilliseconds,
        limit));
}
