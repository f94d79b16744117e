using YoutuVl.Perception.Observing;

namespace YoutuVl.Perception.Text;

/// <summary>
/// Writes an observation as a compact text for a planner: one line for each window and each element that can be seen, for example
/// <c>[12] button "Save" (default) @s3e12</c>, where 12 is the element's mark (see <see cref="Overlay.MarkSet"/>) and s3e12 its id. Text
/// from the screen stands between quotation marks and is escaped (see <see cref="ScreenQuote"/>). Thread-safe.
/// </summary>
public static class ScreenDescriber
{
    /// <summary>What <see cref="DescribeChanges"/> says when there is nothing to say.</summary>
    public const string NoChange = "no change";

    private const int LeastTokens = 50;

    /// <summary>Describes everything that can be seen, the active window first. What matters least is left out when it does not fit.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="options">How long the text may be.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The options allow fewer than 50 tokens.</exception>
    public static ScreenText Describe(Observation observation, ScreenTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(observation);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxTokens, LeastTokens, nameof(options));
        var items = ScreenItems.Of(observation, options);
        return items.Count == 0
            ? new ScreenText("nothing to see", TokenEstimate.Of("nothing to see"), 0)
            : TokenBudget.Fit([.. items.Select(i => new BudgetLine(i.Line, i.Rank))], options.MaxTokens, "elements");
    }

    /// <summary>
    /// Describes what is new since an earlier observation: lines with <c>+</c> appeared, with <c>~</c> changed, with <c>-</c> are gone. Ids
    /// and marks are those of the later observation; the earlier ones are stale as soon as the snapshot differs.
    /// </summary>
    /// <param name="earlier">The earlier observation; its picture may already be released.</param>
    /// <param name="later">The later observation of the same desktop.</param>
    /// <param name="options">How long the text may be.</param>
    /// <returns>The text; <see cref="NoChange"/> when both say the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The options allow fewer than 50 tokens.</exception>
    public static ScreenText DescribeChanges(Observation earlier, Observation later, ScreenTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxChangeTokens, LeastTokens, nameof(options));
        var before = ScreenItems.Of(earlier, options).ToDictionary(i => i.Key);
        var after = ScreenItems.Of(later, options);
        List<BudgetLine> lines = [];
        foreach (var item in after)
        {
            if (!before.Remove(item.Key, out var old))
            {
                lines.Add(new BudgetLine($"+ {item.Line}", item.Rank));
            }
            else if (old.Content != item.Content)
            {
                lines.Add(new BudgetLine($"~ {item.Line}", item.Rank));
            }
        }

        lines.AddRange(before.Values.Select(gone => new BudgetLine($"- {gone.Content}", gone.Rank)));
        return lines.Count == 0
            ? new ScreenText(NoChange, TokenEstimate.Of(NoChange), 0)
            : TokenBudget.Fit(lines, options.MaxChangeTokens, "changes");
    }
}
