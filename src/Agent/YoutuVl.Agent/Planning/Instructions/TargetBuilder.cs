using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>
/// Turns what a phrase says into ordered ways to find the element: by role and whole name, then by the label beside a field, then by the
/// name alone. Never by a part of a name unless the phrase says so: "Save" does not mean "Save As".
/// </summary>
internal static class TargetBuilder
{
    private static readonly SpatialRelation[] LabelSides = [SpatialRelation.RightOf, SpatialRelation.Below];

    /// <summary>Builds the target.</summary>
    /// <param name="words">What the phrase says.</param>
    /// <param name="kind">What the sentence does with the element.</param>
    /// <param name="scope">The part of the desktop that the sentence names; null for all.</param>
    /// <returns>The target; null when the words do not go together.</returns>
    public static Target? Build(TargetWords words, TargetKind kind, LocatorScope? scope)
    {
        if (words.Fixed is not null)
        {
            return words.Fixed;
        }

        List<LocatorStrategy> ways = [.. Ways(words, kind)];
        return ways.Count == 0 ? null : new LocatorTarget(new Locator(ways) { Scope = words.Scope ?? scope });
    }

    private static IEnumerable<LocatorStrategy> Ways(TargetWords words, TargetKind kind)
    {
        if (words.Anchor is { } anchor)
        {
            return words.Nth is null ? Placed(words, anchor, kind) : [];
        }

        return words.Name is null && words.Roles.Count == 0 ? [] : Named(words, kind);
    }

    private static IEnumerable<LocatorStrategy> Named(TargetWords words, TargetKind kind)
    {
        var roles = words.Roles.Count == 0 || IsBoxToCheck(words, kind) ? RoleWords.For(kind) : words.Roles;
        foreach (var role in roles)
        {
            yield return new RoleNameStrategy(role, words.Name) { Nth = words.Nth };
        }

        if (words.Name is { Match: TextMatch.Exact } name && words.Nth is null && roles.Count > 0 && RoleWords.IsLabelled(roles[0]))
        {
            foreach (var way in BesideLabel(name, roles.Where(RoleWords.IsLabelled)))
            {
                yield return way;
            }
        }

        if (words.Roles.Count == 0)
        {
            yield return new RoleNameStrategy(null, words.Name) { Nth = words.Nth };
        }

        if (words.Roles.Count == 0 && kind == TargetKind.Any && words is { Nth: null, Name: { } text })
        {
            yield return new TextStrategy(text);
        }
    }

    // "check the box 'Remember me'" is about no text box.
    private static bool IsBoxToCheck(TargetWords words, TargetKind kind) => kind == TargetKind.Check && words.Roles[0] == ElementRole.TextBox;

    private static IEnumerable<LocatorStrategy> BesideLabel(TextPattern name, IEnumerable<ElementRole> roles)
    {
        TextPattern[] spellings = [name, TextPattern.Exact(name.Text + ":"), TextPattern.Exact(name.Text + "：")];
        return from role in roles
               from spelling in spellings
               from side in LabelSides
               select new RelationStrategy(side, new RoleNameStrategy(ElementRole.Label, spelling), role);
    }

    private static IEnumerable<LocatorStrategy> Placed(TargetWords words, TargetWords anchor, TargetKind kind)
    {
        var anchors = AnchorWays(anchor, words.Relation).ToList();
        var roles = words.Roles.Count > 0 ? words.Roles.Select(r => (ElementRole?)r)
            : kind == TargetKind.Field ? RoleWords.For(kind).Select(r => (ElementRole?)r)
            : [null];
        return from role in roles
               from way in anchors
               select new RelationStrategy(words.Relation, way, role) { Name = words.Name };
    }

    private static IEnumerable<LocatorStrategy> AnchorWays(TargetWords anchor, SpatialRelation relation)
    {
        if (anchor.Anchor is not null || anchor.Roles.Count > 0)
        {
            return Ways(anchor, relation == SpatialRelation.Inside ? TargetKind.Container : TargetKind.Any);
        }

        if (relation == SpatialRelation.Inside)
        {
            return Ways(anchor, TargetKind.Container);
        }

        IEnumerable<LocatorStrategy> byLabel = anchor is { Nth: null, Name.Match: TextMatch.Exact }
            ? [new RoleNameStrategy(ElementRole.Label, anchor.Name), new RoleNameStrategy(ElementRole.Label, TextPattern.Exact(anchor.Name.Text + ":"))]
            : [];
        return [.. byLabel, .. Ways(anchor, TargetKind.Any)];
    }
}
