using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Agent.Scenarios;

/// <summary>Says what to change in a scenario whose better ways to find a target no longer match.</summary>
internal static class Healing
{
    /// <summary>Makes a proposal.</summary>
    /// <param name="action">The action.</param>
    /// <param name="resolution">How its target was found.</param>
    /// <returns>What no longer matches and what to write instead; null when the best way still matches.</returns>
    public static string? Proposal(AgentAction action, TargetResolution? resolution)
    {
        if (resolution is not { StrategyIndex: > 0 } found)
        {
            return null;
        }

        var ways = ActionTargets.Of(action).OfType<LocatorTarget>().Select(t => t.Locator.Strategies).FirstOrDefault(s => s.Count > found.StrategyIndex);
        var lost = ways is null ? "the better ways" : string.Join(" and ", ways.Take(found.StrategyIndex));
        var element = found.Element is { } e ? $" The element is now: role {e.Role}, name '{e.Name}'{(e.AutomationId is null ? string.Empty : $", id '{e.AutomationId}'")}." : string.Empty;
        return $"No longer found: {lost}. Found by: {found.Strategy}.{element} Check that it is the right element, and put the way that matches first.";
    }
}
