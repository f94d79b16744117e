using System.Globalization;

namespace YoutuVl.Perception.Text;

/// <summary>One line and how much it matters.</summary>
/// <param name="Text">The line.</param>
/// <param name="Rank">Greater is more.</param>
internal readonly record struct BudgetLine(string Text, int Rank);

/// <summary>Keeps the lines that matter most within a number of tokens, in their own order.</summary>
internal static class TokenBudget
{
    private const int LineFeed = 1;

    /// <summary>Fits lines into a budget.</summary>
    /// <param name="lines">The lines in the order in which they are to be read; at least one.</param>
    /// <param name="maxTokens">The most tokens.</param>
    /// <param name="what">What the lines are, for the line that says how many were left out.</param>
    /// <returns>The text.</returns>
    public static ScreenText Fit(IReadOnlyList<BudgetLine> lines, int maxTokens, string what)
    {
        var costs = lines.Select(l => TokenEstimate.Of(l.Text) + LineFeed).ToArray();
        var all = costs.Sum() - LineFeed;
        if (all <= maxTokens)
        {
            return new ScreenText(string.Join('\n', lines.Select(l => l.Text)), all, 0);
        }

        var spent = TokenEstimate.Of(LeftOut(lines.Count, what));
        var kept = new bool[lines.Count];
        foreach (var i in Enumerable.Range(0, lines.Count).OrderByDescending(i => lines[i].Rank))
        {
            // A long line that does not fit does not keep shorter ones of less weight out.
            kept[i] = spent + costs[i] <= maxTokens;
            spent += kept[i] ? costs[i] : 0;
        }

        var left = kept.Count(k => !k);
        var text = string.Join('\n', lines.Where((_, i) => kept[i]).Select(l => l.Text).Append(LeftOut(left, what)));
        return new ScreenText(text, TokenEstimate.Of(text), left);
    }

    private static string LeftOut(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"({count} more {what} left out)");
}
