namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Which of an object's named actions does what is wanted. Toolkits use different names for the same thing.</summary>
internal static class ActionNames
{
    /// <summary>What a click does, best first.</summary>
    public static readonly string[] Invoke = ["click", "press", "activate", "invoke", "jump", "open", "select", "toggle", "check", "dodefault"];

    /// <summary>What switches, best first.</summary>
    public static readonly string[] Toggle = ["toggle", "click", "press", "check", "uncheck", "activate", "dodefault"];

    /// <summary>What expands, best first.</summary>
    public static readonly string[] Expand = ["expand", "expand or contract", "toggle", "press", "click", "activate", "showmenu"];

    /// <summary>What collapses, best first.</summary>
    public static readonly string[] Collapse = ["collapse", "contract", "expand or contract", "toggle", "press", "click", "activate"];

    /// <summary>What selects, best first.</summary>
    public static readonly string[] Select = ["select", "toggle select", "click", "press", "activate"];

    /// <summary>Chooses.</summary>
    /// <param name="offered">The names of the actions that the object offers, in its order.</param>
    /// <param name="wanted">The names that do what is wanted, best first.</param>
    /// <returns>The number of the action; -1 when none does it.</returns>
    public static int Choose(IReadOnlyList<string> offered, IReadOnlyList<string> wanted)
    {
        foreach (string name in wanted)
        {
            for (int i = 0; i < offered.Count; i++)
            {
                if (string.Equals(Plain(offered[i]), Plain(name), StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }

        // A single action without a telling name is the main one.
        return ReferenceEquals(wanted, Invoke) && offered.Count == 1 ? 0 : -1;
    }

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
