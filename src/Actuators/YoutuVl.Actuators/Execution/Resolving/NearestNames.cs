using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Suggests what may have been meant by a name that nothing has. Pure.</summary>
internal static class NearestNames
{
    private const int MaxSuggestions = 3;

    /// <summary>Says what is near.</summary>
    /// <param name="locator">What was looked for.</param>
    /// <param name="candidates">What there is.</param>
    /// <returns>A sentence with a leading space; empty when nothing is near.</returns>
    public static string Suggest(Locator locator, IReadOnlyList<ScreenElement> candidates)
    {
        var wanted = locator.Strategies.Select(NameOf).OfType<string>().Distinct().ToList();
        var near = candidates
            .Where(c => c.Name.Length > 0)
            .Select(c => (Text: $"{c.Role} '{Shorten(c.Name)}'", Distance: wanted.Select(w => Distance(w, c.Name)).DefaultIfEmpty(int.MaxValue).Min()))
            .Where(c => c.Distance < int.MaxValue)
            .OrderBy(c => c.Distance)
            .Select(c => c.Text)
            .Distinct()
            .Take(MaxSuggestions)
            .ToList();
        return near.Count == 0 ? string.Empty : $" Did you mean {string.Join(" or ", near)}?";
    }

    private static string? NameOf(LocatorStrategy strategy) => strategy switch
    {
        RoleNameStrategy named => named.Name?.Text,
        TextStrategy text => text.Text.Text,
        RelationStrategy relation => relation.Name?.Text ?? NameOf(relation.Anchor),
        AutomationIdStrategy id => id.Id,
        _ => null,
    };

    private static int Distance(string wanted, string name)
    {
        if (wanted.Length == 0)
        {
            return int.MaxValue;
        }

        if (string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        if (name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || wanted.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        var edits = Edits(wanted.ToUpperInvariant(), Shorten(name).ToUpperInvariant());
        return edits <= wanted.Length / 2 ? edits : int.MaxValue;
    }

    // Levenshtein's distance by Wagner and Fischer's table, two rows at a time.
    private static int Edits(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, 1 + Math.Min(previous[j], current[j - 1]));
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }

    private static string Shorten(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
