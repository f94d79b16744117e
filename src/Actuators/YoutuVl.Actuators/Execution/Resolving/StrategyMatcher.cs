using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Finds the elements that one way of a locator matches. Pure.</summary>
internal static class StrategyMatcher
{
    /// <summary>Finds the matches.</summary>
    /// <param name="strategy">The way; a description in words matches nothing here.</param>
    /// <param name="field">Where to look.</param>
    /// <returns>The matches in the order of the tree, needless ones left out.</returns>
    public static IReadOnlyList<ScreenElement> Match(LocatorStrategy strategy, MatchField field) => strategy switch
    {
        AutomationIdStrategy byId => [.. field.Candidates.Where(e => e.AutomationId == byId.Id)],
        RoleNameStrategy byName => Nth(MatchReducer.Reduce(Named(byName.Role, byName.Name, field), field.All), byName.Nth),
        TextStrategy byText => MatchReducer.Reduce([.. field.Candidates.Where(e => Shows(e, byText.Text))], field.All),
        RelationStrategy relation => Related(relation, field),
        _ => [],
    };

    private static List<ScreenElement> Named(ElementRole? role, TextPattern? name, MatchField field) =>
        [.. field.Candidates.Where(e => (role is null || e.Role == role) && (name is null || name.Matches(e.Name)))];

    private static bool Shows(ScreenElement element, TextPattern text) => text.Matches(element.Name) || text.Matches(element.Value);

    private static IReadOnlyList<ScreenElement> Nth(IReadOnlyList<ScreenElement> matches, int? nth) =>
        nth is null ? matches : nth >= 1 && nth <= matches.Count ? [matches[nth.Value - 1]] : [];

    private static IReadOnlyList<ScreenElement> Related(RelationStrategy relation, MatchField field)
    {
        var anchors = Match(relation.Anchor, field);
        if (anchors.Count == 0)
        {
            return [];
        }

        if (anchors.Count > 1)
        {
            throw new AmbiguousAnchorException(relation.Anchor, anchors);
        }

        List<ScreenElement> wanted = [.. Named(relation.Role, relation.Name, field).Where(e => relation.Role is not null || CanBeActedOn(e))];
        return relation.Relation == SpatialRelation.Inside
            ? MatchReducer.Reduce([.. wanted.Where(e => field.All.AncestorsOf(e).Any(a => a.Id == anchors[0].Id))], field.All)
            : SpatialMatcher.Nearest(relation.Relation, anchors[0], wanted, field.All);
    }

    private static bool CanBeActedOn(ScreenElement element) =>
        (element.Actions & ~ElementActions.ScrollIntoView) != ElementActions.None
        || element.Has(ElementStates.Editable) || element.Has(ElementStates.Focusable);
}
