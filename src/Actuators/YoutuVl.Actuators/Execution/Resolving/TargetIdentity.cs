using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Tells whether an element that was read again is still the one that was meant. Lists that recycle their rows give one reference to row after row. Pure.</summary>
internal static class TargetIdentity
{
    /// <summary>Tells whether it is still the same.</summary>
    /// <param name="target">The target as it was resolved.</param>
    /// <param name="now">Its element, read again.</param>
    /// <returns>True when its role is the same, and its name is or still fits what was asked for.</returns>
    public static bool Holds(ResolvedTarget target, ScreenElement now) =>
        target.Element is not { } before
        || (before.Role == now.Role && (before.Name == now.Name || before.Name.Length == 0 || IsTitle(before) || Fits(target.Strategy, now)));

    // Windows are renamed all the time and stay the same window.
    private static bool IsTitle(ScreenElement element) => element.Role is ElementRole.Window or ElementRole.Dialog or ElementRole.Application;

    private static bool Fits(LocatorStrategy? strategy, ScreenElement now) => strategy switch
    {
        RoleNameStrategy { Name: { } name, Nth: null } => name.Matches(now.Name),
        TextStrategy text => text.Text.Matches(now.Name) || text.Text.Matches(now.Value),
        AutomationIdStrategy => true,
        _ => false,
    };
}
