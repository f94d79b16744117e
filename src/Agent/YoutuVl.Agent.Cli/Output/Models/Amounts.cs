using System.Globalization;

namespace YoutuVl.Agent.Cli.Output.Models;

/// <summary>Amounts for people.</summary>
internal static class Amounts
{
    /// <summary>Writes a number of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>For example <c>10.7 GB</c>; decimal units.</returns>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        >= 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
    };

    /// <summary>Writes a count with separators.</summary>
    /// <param name="count">The count.</param>
    /// <returns>For example <c>5,340,551,024</c>.</returns>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
