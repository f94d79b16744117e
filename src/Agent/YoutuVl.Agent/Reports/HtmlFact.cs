namespace YoutuVl.Agent.Reports;

/// <summary>A line of name and value in a definition list.</summary>
internal static class HtmlFact
{
    /// <summary>Writes it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; nothing is written when it is null or empty.</param>
    public static void Write(HtmlWriter html, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            html.Block("div", null, () => html.Text("dt", null, name).Text("dd", null, value));
        }
    }
}
