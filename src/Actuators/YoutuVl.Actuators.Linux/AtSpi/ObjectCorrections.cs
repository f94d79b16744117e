using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Puts right what a toolkit tells wrongly or not at all about objects, before their details are asked for. Stateless.</summary>
internal static class ObjectCorrections
{
    private const int FarthestLabel = 3;
    private const uint Dialog = 16;
    private const uint PasswordText = 40;
    private const uint ScrollBar = 48;
    private const uint ScrollPane = 49;
    private const ulong Able = AtSpiStates.Enabled | AtSpiStates.Sensitive;

    /// <summary>Corrects a whole tree.</summary>
    /// <param name="traits">How the application's toolkit deviates.</param>
    /// <param name="tree">The objects, parents before their children.</param>
    public static void Correct(ToolkitTraits traits, IReadOnlyList<PlacedNode> tree)
    {
        if (!traits.LeavesNamesEmpty)
        {
            CorrectIdentities(tree);
        }

        if (!traits.OffersActionsSparingly)
        {
            foreach (AtSpiNode node in tree.Select(placed => placed.Node).Where(node => OnlyShows(node.Role)))
            {
                node.Interfaces &= ~AtSpiInterfaces.Action;
            }
        }

        if (!traits.FocusesOne)
        {
            foreach (PlacedNode placed in tree)
            {
                CorrectFocus(placed.Node);
            }
        }

        if (traits.TellsStates)
        {
            return;
        }

        foreach (PlacedNode placed in tree.Where(placed => placed.Depth > 0))
        {
            AtSpiNode parent = tree[placed.Parent].Node;
            bool isWindow = placed.Depth == 1;
            CorrectStates(placed.Node, isWindow || parent.IsShowing, isWindow || IsAble(parent));
        }
    }

    /// <summary>Corrects one object that was asked again.</summary>
    /// <param name="traits">How the application's toolkit deviates.</param>
    /// <param name="node">The object.</param>
    /// <param name="before">The same object at the last reading; null when it was not there, or nothing was corrected.</param>
    /// <param name="isHolderAble">False when what holds it is disabled.</param>
    public static void Correct(ToolkitTraits traits, AtSpiNode node, AtSpiNode? before, bool isHolderAble)
    {
        if (before is { Told: { } told } && told == (node.Name, node.RoleNumber))
        {
            (node.Name, node.RoleNumber) = (before.Name, before.RoleNumber);
        }
        else if (!traits.LeavesNamesEmpty)
        {
            CorrectOwnIdentity(node);
        }

        if (!traits.FocusesOne)
        {
            CorrectFocus(node);
        }

        if (!traits.TellsStates)
        {
            CorrectStates(node, isHolderShowing: true, isHolderAble);
        }
    }

    /// <summary>Whether an object takes input, by its own states.</summary>
    /// <param name="node">The object.</param>
    /// <returns>True when it is enabled.</returns>
    public static bool IsAble(AtSpiNode node) => (node.States & Able) != 0;

    private static void CorrectFocus(AtSpiNode node)
    {
        if ((node.States & AtSpiStates.Focusable) == 0 && node.Role is ElementRole.Pane or ElementRole.Tab)
        {
            node.States &= ~AtSpiStates.Focused;
        }
    }

    private static void CorrectStates(AtSpiNode node, bool isHolderShowing, bool isHolderAble)
    {
        bool isShowing = isHolderShowing && (node.States & (AtSpiStates.Visible | AtSpiStates.Showing)) != 0;
        node.States = isShowing ? node.States | AtSpiStates.Showing : node.States & ~AtSpiStates.Showing;
        node.States = isHolderAble ? node.States : node.States & ~Able;
    }

    private static void CorrectIdentities(IReadOnlyList<PlacedNode> tree)
    {
        (string Name, uint RoleNumber)[] told = [.. tree.Select(placed => (placed.Node.Name, placed.Node.RoleNumber))];
        foreach (PlacedNode placed in tree)
        {
            CorrectOwnIdentity(placed.Node);
            AtSpiNode? parent = placed.Parent >= 0 ? tree[placed.Parent].Node : null;
            if (placed.Node.Role == ElementRole.Label && FindLabelled(tree, placed.Parent) is { } labelled)
            {
                labelled.Name = NameWithLabel(labelled, placed.Node.Name);
            }

            if (placed.Node.RoleNumber == ScrollBar && parent?.Role == ElementRole.Pane)
            {
                parent.RoleNumber = ScrollPane;
            }

            placed.Node.RoleNumber = placed.Depth == 1 && placed.Node.Role == ElementRole.Pane ? Dialog : placed.Node.RoleNumber;
        }

        for (int i = 0; i < told.Length; i++)
        {
            tree[i].Node.Told = told[i] == (tree[i].Node.Name, tree[i].Node.RoleNumber) ? null : told[i];
        }
    }

    // The label lies in the control, or in a box in it.
    private static AtSpiNode? FindLabelled(IReadOnlyList<PlacedNode> tree, int holder)
    {
        for (int up = 0; up < FarthestLabel && holder >= 0; up++, holder = tree[holder].Parent)
        {
            if (tree[holder].Node.Role != ElementRole.Pane)
            {
                return tree[holder].Node;
            }
        }

        return null;
    }

    // With an access key a control is called "_Save" or "_Save Save"; a tab is called "Tab".
    private static string NameWithLabel(AtSpiNode node, string label)
    {
        string plain = node.Name.Replace("_", "", StringComparison.Ordinal);
        return node.Role == ElementRole.Tab || plain == label || plain == $"{label} {label}" ? label : node.Name;
    }

    private static void CorrectOwnIdentity(AtSpiNode node)
    {
        if (node.Name == "GtkPasswordEntry")
        {
            node.RoleNumber = PasswordText;
        }

        if (node.Role != ElementRole.Label && IsTypeName(node.Name))
        {
            node.Name = "";
        }
    }

    private static bool OnlyShows(ElementRole role) => role
        is ElementRole.Label or ElementRole.Image or ElementRole.Icon or ElementRole.Separator or ElementRole.Unknown or ElementRole.Pane
        or ElementRole.Group or ElementRole.ScrollArea or ElementRole.Window or ElementRole.Dialog or ElementRole.MenuBar or ElementRole.TabList
        or ElementRole.ProgressBar or ElementRole.StatusBar;

    private static bool IsTypeName(string name) =>
        name.StartsWith("Gtk", StringComparison.Ordinal) && name.Length > 3 && char.IsAsciiLetterUpper(name[3]) && name.All(char.IsAsciiLetterOrDigit);
}
