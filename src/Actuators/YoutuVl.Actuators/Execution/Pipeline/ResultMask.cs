using YoutuVl.Actuators.Execution.Performing;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Pipeline;

/// <summary>Hides typed secrets in results.</summary>
internal static class ResultMask
{
    /// <summary>Hides the secrets in every text of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="mask">The secrets.</param>
    /// <returns>The result without them.</returns>
    public static ActionResult Apply(ActionResult result, SecretMask mask) => mask.IsEmpty ? result : result with
    {
        Evidence = [.. result.Evidence.Select(e => mask.Apply(e))],
        Text = mask.Apply(result.Text),
        Refusal = result.Refusal is { } refusal ? refusal with { Message = mask.Apply(refusal.Message) } : null,
        Resolution = result.Resolution is { } resolution ? Apply(resolution, mask) : null,
    };

    private static TargetResolution Apply(TargetResolution resolution, SecretMask mask) => resolution with
    {
        Strategy = mask.Apply(resolution.Strategy),
        Alternatives = [.. resolution.Alternatives.Select(a => mask.Apply(a))],
        Element = resolution.Element is { } element ? Apply(element, mask) : null,
    };

    private static ScreenElement Apply(ScreenElement element, SecretMask mask) => element with
    {
        Name = mask.Apply(element.Name),
        Description = mask.Apply(element.Description),
        Value = mask.Apply(element.Value),
    };
}
