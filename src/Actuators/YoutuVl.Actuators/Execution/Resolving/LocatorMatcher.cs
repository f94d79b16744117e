using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Finds what a locator matches in one reading of the desktop, without waiting and without a model. Pure and thread-safe.</summary>
public static class LocatorMatcher
{
    /// <summary>Tries the ways of a locator in turn; the first that matches anything decides.</summary>
    /// <param name="locator">The locator.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="windows">The windows of the same moment, for the scope.</param>
    /// <param name="reach">Which elements count.</param>
    /// <returns>What matches.</returns>
    public static LocatorMatch Match(Locator locator, ElementList elements, IReadOnlyList<WindowInfo> windows, Reach reach)
    {
        ArgumentNullException.ThrowIfNull(locator);
        ArgumentNullException.ThrowIfNull(elements);
        ArgumentNullException.ThrowIfNull(windows);
        var field = MatchField.Create(elements, windows, locator.Scope, reach);
        for (var i = 0; i < locator.Strategies.Count; i++)
        {
            if (Try(locator.Strategies[i], i, field) is { } match)
            {
                return match;
            }
        }

        return new LocatorMatch(-1, []);
    }

    /// <summary>Tries one way of a locator.</summary>
    /// <param name="strategy">The way.</param>
    /// <param name="index">Its place.</param>
    /// <param name="field">Where to look.</param>
    /// <returns>The match; null when nothing matches.</returns>
    internal static LocatorMatch? Try(LocatorStrategy strategy, int index, MatchField field)
    {
        try
        {
            var matches = StrategyMatcher.Match(strategy, field);
            return matches.Count == 0 ? null : new LocatorMatch(index, matches);
        }
        catch (AmbiguousAnchorException ambiguous)
        {
            return new LocatorMatch(index, ambiguous.Matches) { AnchorIsAmbiguous = true };
        }
    }
}
