using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Accessibility;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Finds what a locator means in one look, with the help of a model for descriptions where there is one.</summary>
/// <param name="grounder">The model; null where none is configured.</param>
internal sealed class LocatorResolver(ITargetGrounder? grounder)
{
    /// <summary>Tries the ways in turn; the first that matches anything decides.</summary>
    /// <param name="locator">The locator.</param>
    /// <param name="look">The look.</param>
    /// <param name="reach">Which elements count.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    /// <returns>The target, or why it was not found.</returns>
    public async ValueTask<Attempt> TryAsync(Locator locator, Look look, Reach reach, CancellationToken cancellationToken)
    {
        if (locator.Strategies.Count == 0)
        {
            return Attempt.Failed(RefusalCode.InvalidAction, "The locator has no way to find anything. Give it at least one.");
        }

        if (grounder is null && locator.Strategies.All(s => s is DescriptionStrategy))
        {
            return Attempt.Failed(
                RefusalCode.Unsupported, $"Finding what is {locator} needs a model that sees the screen, and no model is configured. Name the element by role, name or id.");
        }

        var field = MatchField.Create(look.Elements, look.Windows, locator.Scope, reach);
        for (var i = 0; i < locator.Strategies.Count; i++)
        {
            var attempt = locator.Strategies[i] is DescriptionStrategy described
                ? await GroundAsync(described, i, look, cancellationToken).ConfigureAwait(false)
                : LocatorMatcher.Try(locator.Strategies[i], i, field) is { } match ? Judge(locator, match, look) : null;
            if (attempt is not null)
            {
                return attempt;
            }
        }

        return NotFound(locator, field, look, reach);
    }

    private static Attempt Judge(Locator locator, LocatorMatch match, Look look)
    {
        var resolution = new TargetResolution
        {
            Strategy = locator.Strategies[match.StrategyIndex].ToString()!,
            StrategyIndex = match.StrategyIndex,
            Matches = match.Elements.Count,
            Element = match.Single,
            Alternatives = match.Single is null ? ElementText.Alternatives(match.Elements, look) : [],
        };
        if (match.Single is not null)
        {
            return new Attempt { Found = new ResolvedTarget(look, resolution) { Strategy = locator.Strategies[match.StrategyIndex] } };
        }

        var what = match.AnchorIsAmbiguous ? $"What {locator} is placed by" : locator.ToString();
        return new Attempt
        {
            Problem = new Refusal(
                RefusalCode.AmbiguousTarget,
                $"{what} matches {match.Elements.Count} elements: {string.Join("; ", resolution.Alternatives)}. Narrow it by window, role, id, relation or number."),
            Resolution = resolution,
            MayChange = true,
        };
    }

    private static Attempt NotFound(Locator locator, MatchField field, Look look, Reach reach)
    {
        var hidden = reach == Reach.Any ? null : LocatorMatcher.Match(locator, look.Elements, look.Windows, Reach.Any).First;
        var silent = look.Snapshot.Gaps.FirstOrDefault(g => g.Reason is SnapshotGapReason.NotResponding or SnapshotGapReason.NotReady);
        var why = hidden is not null ? $" {ElementText.Distinguish(hidden, look)} exists but is not visible: open what holds it first."
            : silent is not null ? $" The application '{silent.Application}' could not be read: {silent.Detail}"
            : field.Candidates.Count == 0 && locator.Scope is not null ? $" There is nothing in {locator.Scope}; the windows are {WindowText.List(look.Windows)}."
            : NearestNames.Suggest(locator, field.Candidates);
        return Attempt.Failed(RefusalCode.NotFound, $"Nothing visible matches {locator}.{why}", mayChange: true);
    }

    private async ValueTask<Attempt?> GroundAsync(DescriptionStrategy strategy, int index, Look look, CancellationToken cancellationToken)
    {
        if (grounder is null || await grounder.GroundAsync(strategy.Description, cancellationToken).ConfigureAwait(false) is not { } grounded)
        {
            return null;
        }

        var point = grounded.Bounds.Center;
        var resolution = new TargetResolution
        {
            Strategy = FormattableString.Invariant($"{strategy} seen at {grounded.Bounds} with confidence {grounded.Confidence:0.00}"),
            StrategyIndex = index,
            Matches = 1,
            Point = point,
        };
        return look.Screen.Contains(point)
            ? new Attempt { Found = new ResolvedTarget(look, resolution) { Beneath = PointLookup.ElementAt(look, point) } }
            : null;
    }
}
