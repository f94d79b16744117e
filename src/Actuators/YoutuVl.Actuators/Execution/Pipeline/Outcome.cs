using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Performing;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Execution.Pipeline;

/// <summary>How an action came out.</summary>
/// <param name="Delivery">How it was delivered.</param>
/// <param name="Verdict">What can be proven about it.</param>
internal sealed record Outcome(Delivery Delivery, Verdict Verdict)
{
    /// <summary>Makes the outcome of an action that an error ended.</summary>
    /// <param name="context">The action.</param>
    /// <param name="error">The error.</param>
    /// <returns>The outcome.</returns>
    public static Outcome Failed(PerformContext context, AgentException error)
    {
        if (error is RefusedException { Resolution: { } resolution })
        {
            context.Resolution = resolution;
        }

        var failed = Failed(context, CodeOf(error), error.Message);
        return error is RefusedException { Effect: { } effect } ? failed with { Verdict = failed.Verdict with { Effect = effect } } : failed;
    }

    /// <summary>Makes the outcome of an action that did not get through.</summary>
    /// <param name="context">The action.</param>
    /// <param name="code">The reason.</param>
    /// <param name="message">The words.</param>
    /// <returns>The outcome: refused while nothing was delivered, unverifiable afterwards.</returns>
    public static Outcome Failed(PerformContext context, RefusalCode code, string message)
    {
        var effect = context.Route == ActionRoute.None ? ActionEffect.Refused : ActionEffect.Unverifiable;
        return new Outcome(new Delivery(context.Route), new Verdict(effect, [message]) { Refusal = new Refusal(code, message) });
    }

    private static RefusalCode CodeOf(AgentException error) => error switch
    {
        RefusedException refused => refused.Code,
        DisplayLostException or AccessibilityUnavailableException => RefusalCode.DesktopLost,
        CoordinateOutOfRangeException => RefusalCode.InvalidAction,
        LaunchException => RefusalCode.NotFound,
        InputUnavailableException => RefusalCode.Unsupported,
        _ => RefusalCode.DesktopLost,
    };
}
