using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>Makes the actions that open menus. Each is confirmed by what must show next, so that a menu that stays closed is a failure.</summary>
internal static class MenuActions
{
    /// <summary>Makes the opening of a menu, confirmed by an entry of it that shows.</summary>
    /// <param name="name">The menu's name.</param>
    /// <param name="scope">Where to look; null for everywhere.</param>
    /// <returns>The action.</returns>
    public static AgentAction Open(TextPattern name, LocatorScope? scope) =>
        new ClickAction(Find(name, TargetKind.Menu, scope)) { Expect = new ElementExists(AnyEntryOf(name)) };

    /// <summary>Makes the way along menus to an entry.</summary>
    /// <param name="names">The names, the first on the menu bar, the last of the entry.</param>
    /// <param name="scope">Where to look for the first; null for everywhere.</param>
    /// <returns>The actions, one a name.</returns>
    public static IReadOnlyList<AgentAction> Along(IReadOnlyList<TextPattern> names, LocatorScope? scope)
    {
        List<AgentAction> actions = [];
        for (var i = 0; i < names.Count; i++)
        {
            // An open menu is a window of its own in some toolkits, so only the menu bar is looked for in the scope.
            var target = Find(names[i], i == 0 ? TargetKind.Menu : TargetKind.MenuItem, i == 0 ? scope : null);
            var next = i + 1 < names.Count ? new ElementExists(Find(names[i + 1], TargetKind.MenuItem, null)) : null;
            actions.Add(new ClickAction(target) { Expect = next });
        }

        return actions;
    }

    private static Target Find(TextPattern name, TargetKind kind, LocatorScope? scope) =>
        TargetBuilder.Build(new TargetWords(RoleWords.For(kind), name), kind, scope)!;

    private static LocatorTarget AnyEntryOf(TextPattern menu)
    {
        var ways = from anchor in RoleWords.For(TargetKind.Menu)
                   from entry in RoleWords.For(TargetKind.MenuItem)
                   select new RelationStrategy(SpatialRelation.Inside, new RoleNameStrategy(anchor, menu), entry);
        return new LocatorTarget(new Locator([.. ways]));
    }
}
