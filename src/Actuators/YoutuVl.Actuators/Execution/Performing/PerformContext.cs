using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Actionability;
using YoutuVl.Actuators.Execution.Injecting;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>One action on its way. Not thread-safe.</summary>
/// <param name="services">What all performers share.</param>
/// <param name="action">The action.</param>
/// <param name="held">The keys and buttons that it holds.</param>
internal sealed class PerformContext(PerformServices services, AgentAction action, HeldInput held)
{
    /// <summary>Gets what all performers share.</summary>
    public PerformServices Services => services;

    /// <summary>Gets the action.</summary>
    public AgentAction Action => action;

    /// <summary>Gets the keys and buttons that the action holds.</summary>
    public HeldInput Held => held;

    /// <summary>Gets the clock of the stages.</summary>
    public StageClock Clock { get; } = new(services.View.Time);

    /// <summary>Gets or sets the look before the action.</summary>
    public Look? Before { get; set; }

    /// <summary>Gets or sets the target; null for an action without one.</summary>
    public ResolvedTarget? Target { get; set; }

    /// <summary>Gets or sets the window of a window action; null for other actions.</summary>
    public WindowInfo? Window { get; set; }

    /// <summary>Gets or sets how the target was found, completed with the point that was used; null when it was not found.</summary>
    public TargetResolution? Resolution { get; set; }

    /// <summary>Gets or sets the way by which something was delivered; none until then.</summary>
    public ActionRoute Route { get; set; }

    /// <summary>Gets the element of an action that needs one.</summary>
    /// <exception cref="RefusedException">The target is a bare point.</exception>
    public ScreenElement Element => Target?.Element
        ?? throw new RefusedException(RefusalCode.Unsupported, $"'{action.Verb}' needs an element, and {Target?.Name ?? "the target"} is none. Use click, or name the element.");

    /// <summary>Tells whether the action may go through the accessibility interface to an element.</summary>
    /// <param name="element">The element.</param>
    /// <returns>True when it may.</returns>
    public bool MayBeSemantic(ScreenElement? element) => action.Route != RoutePreference.Injected && element?.NativeKey is not null;

    /// <summary>Requires that the action may be injected.</summary>
    /// <exception cref="RefusedException">It may not.</exception>
    public void RequireInjection()
    {
        if (action.Route == RoutePreference.Semantic)
        {
            throw new RefusedException(
                RefusalCode.Unsupported, $"{Target?.Name ?? "The desktop"} does not offer '{action.Verb}' through the accessibility interface. Allow injected input.");
        }
    }

    /// <summary>Waits until the pointer can act on a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where.</returns>
    public async ValueTask<ReadyTarget> PointableAsync(ResolvedTarget target, CancellationToken cancellationToken)
    {
        Clock.Enter(Stage.Actionable);
        var ready = await services.Actionability.PointableAsync(target, cancellationToken).ConfigureAwait(false);
        if (ReferenceEquals(target, Target) && Resolution is not null)
        {
            Resolution = Resolution with { Point = ready.Point };
        }

        Clock.Enter(Stage.Perform);
        return ready;
    }
}
