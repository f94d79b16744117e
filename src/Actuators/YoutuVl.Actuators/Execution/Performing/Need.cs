using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>What an action needs found before it can be performed.</summary>
/// <param name="Target">The target.</param>
/// <param name="Reach">Which elements count.</param>
/// <param name="Enabled">Whether the element must be enabled.</param>
internal sealed record Need(Target Target, Reach Reach = Reach.Pointer, bool Enabled = true)
{
    /// <summary>Makes the need of an action whose target may be left out.</summary>
    /// <param name="target">The target; null for none.</param>
    /// <returns>The need; null for none.</returns>
    public static Need? Of(Target? target) => target is null ? null : new Need(target);
}
