using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Finds targets that name their element or point directly.</summary>
/// <param name="options">The executor's options.</param>
internal sealed class PlainTargetResolver(ActionExecutorOptions options)
{
    /// <summary>Tries to find a target in one look.</summary>
    /// <param name="target">The target.</param>
    /// <param name="look">The look.</param>
    /// <returns>The target, or why it was not found.</returns>
    public Attempt Try(Target target, Look look) => target switch
    {
        ElementTarget element => ById(element.Id, target, look),
        MarkTarget mark => ByMark(mark, look),
        PointTarget point => ByPoint(point, look),
        FocusedTarget => Focused(target, look),
        _ => Attempt.Failed(RefusalCode.Unsupported, $"Targets of the kind {target.GetType().Name} are not supported here."),
    };

    private static Attempt ById(ElementId id, Target target, Look look)
    {
        if (look.Elements.Find(id) is { } element)
        {
            return Found(target, element, look);
        }

        return id.Snapshot == look.Elements.Snapshot
            ? Attempt.Failed(RefusalCode.NotFound, $"Snapshot {id.Snapshot} has {look.Elements.Count} elements, so there is no {id}.")
            : Attempt.Failed(
                RefusalCode.StaleSnapshot,
                $"{id} belongs to snapshot {id.Snapshot}, and the desktop has changed since: it is now {look.Elements.Snapshot}. Observe again, or use a locator.");
    }

    private static Attempt Focused(Target target, Look look) => look.Focused is { } focused
        ? Found(target, focused, look)
        : Attempt.Failed(RefusalCode.NotFound, "No element has the keyboard focus. Click or focus one first.", mayChange: true);

    private static Attempt Found(Target target, ScreenElement element, Look look) => new()
    {
        Found = new ResolvedTarget(look, new TargetResolution { Strategy = target.ToString()!, Matches = 1, Element = element }),
    };

    private static Attempt ByPoint(PointTarget target, Look look)
    {
        if (!look.Screen.Contains(target.Point))
        {
            return Attempt.Failed(RefusalCode.InvalidAction, $"The point {target.Point} is outside the screen {look.Screen}.");
        }

        var resolution = new TargetResolution { Strategy = $"point {target}", Matches = 1, Point = target.Point };
        return new Attempt { Found = new ResolvedTarget(look, resolution) { Beneath = PointLookup.ElementAt(look, target.Point) } };
    }

    private Attempt ByMark(MarkTarget mark, Look look)
    {
        if (options.Marks is null)
        {
            return Attempt.Failed(RefusalCode.Unsupported, $"No overlay was drawn, so there is no {mark}. Observe with an overlay first.");
        }

        return options.Marks.Find(mark) is { } id
            ? ById(id, mark, look)
            : Attempt.Failed(RefusalCode.NotFound, $"The overlay of {mark.Snapshot} has no mark {mark.Number}. Observe again.");
    }
}
