namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>
/// How an application's toolkit deviates from what GTK 3 does, which is the rule here. The only place that knows toolkits by their names; found
/// by looking at GTK 4.8, Qt 5.15 and Chromium themselves. Immutable.
/// </summary>
internal sealed record ToolkitTraits
{
    private static readonly ToolkitTraits Rule = new();

    /// <summary>Gets a value indicating whether the application's <c>Cache.GetItems</c> tells anything.</summary>
    /// <value>True unless set: Qt 5 answers with an empty list, which is a round trip for nothing.</value>
    public bool HasCache { get; init; } = true;

    /// <summary>Gets a value indicating whether the cache counts the children of the application's own object.</summary>
    /// <value>True unless set: GTK 4 says 0 until somebody has walked the tree.</value>
    public bool CountsWindows { get; init; } = true;

    /// <summary>Gets a value indicating whether rectangles are in screen pixels.</summary>
    /// <value>True unless set: GTK 4 knows no screen and counts from the corner of the window, menus and popovers from their owner's.</value>
    public bool KnowsScreen { get; init; } = true;

    /// <summary>Gets a value indicating whether states are complete.</summary>
    /// <value>
    /// True unless set: GTK 4 sets SHOWING on windows only, VISIBLE on everything even where a page is not shown, and leaves the parts of an
    /// insensitive widget sensitive.
    /// </value>
    public bool TellsStates { get; init; } = true;

    /// <summary>Gets a value indicating whether an object without a name has an empty one.</summary>
    /// <value>True unless set: GTK 4 gives the name of the widget's type instead, such as <c>GtkEntry</c>.</value>
    public bool LeavesNamesEmpty { get; init; } = true;

    /// <summary>Gets a value indicating whether only what can be acted on has the Action interface.</summary>
    /// <value>True unless set: GTK 4 puts it on labels, pictures and boxes too, where it holds "copy" and the like, or nothing.</value>
    public bool OffersActionsSparingly { get; init; } = true;

    /// <summary>Gets a value indicating whether only one object of a window says that it has the focus.</summary>
    /// <value>True unless set: Qt 5 says it of the inner area of a text field and of the current tab too, which cannot be focused.</value>
    public bool FocusesOne { get; init; } = true;

    /// <summary>Gets a value indicating whether -1 stands for the end of a text.</summary>
    /// <value>True unless set: the entries of GTK 4 answer with nothing.</value>
    public bool KnowsEndOfText { get; init; } = true;

    /// <summary>Finds the traits of an application.</summary>
    /// <param name="toolkit">Its <c>ToolkitName</c>; empty when it does not say.</param>
    /// <param name="version">The toolkit's <c>Version</c>; empty when it does not say.</param>
    /// <returns>The traits.</returns>
    public static ToolkitTraits Of(string toolkit, string version) => toolkit.ToUpperInvariant() switch
    {
        "GTK" when MajorOf(version) >= 4 => new ToolkitTraits
        {
            CountsWindows = false,
            KnowsScreen = false,
            TellsStates = false,
            LeavesNamesEmpty = false,
            OffersActionsSparingly = false,
            KnowsEndOfText = false,
        },
        "QT" when MajorOf(version) == 5 => new ToolkitTraits { HasCache = false, FocusesOne = false },
        _ => Rule,
    };

    private static int MajorOf(string version) => int.TryParse(version.Split('.')[0], out int major) ? major : 0;
}
