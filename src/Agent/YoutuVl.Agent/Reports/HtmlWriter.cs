using System.Globalization;
using System.Text;

namespace YoutuVl.Agent.Reports;

/// <summary>
/// Writes HTML of which every text and every attribute value is escaped, whoever wrote it: names on the screen are hostile until proven
/// otherwise. Not thread-safe.
/// </summary>
internal sealed class HtmlWriter
{
    private const int ZeroWidthNonJoiner = 0x200c;
    private const int ZeroWidthJoiner = 0x200d;

    private readonly StringBuilder _html = new();

    /// <summary>Opens an element and closes it after its content.</summary>
    /// <param name="tag">The element's name.</param>
    /// <param name="attributes">Attributes as name and value; one whose value is null is left out.</param>
    /// <param name="content">Writes the content.</param>
    /// <returns>This writer.</returns>
    public HtmlWriter Element(string tag, (string Name, string? Value)[] attributes, Action content)
    {
        Open(tag, attributes);
        content();
        _html.Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
        return this;
    }

    /// <summary>Writes an element that holds only a text.</summary>
    /// <param name="tag">The element's name.</param>
    /// <param name="css">Its class; null for none.</param>
    /// <param name="text">The text; escaped.</param>
    /// <returns>This writer.</returns>
    public HtmlWriter Text(string tag, string? css, string text)
    {
        Open(tag, ("class", css));
        Escape(text);
        _html.Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
        return this;
    }

    /// <summary>Writes an element of a class around content.</summary>
    /// <param name="tag">The element's name.</param>
    /// <param name="css">Its class; null for none.</param>
    /// <param name="content">Writes the content.</param>
    /// <returns>This writer.</returns>
    public HtmlWriter Block(string tag, string? css, Action content) => Element(tag, [("class", css)], content);

    /// <summary>Writes an element that never has content.</summary>
    /// <param name="tag">The element's name.</param>
    /// <param name="attributes">Attributes as name and value; one whose value is null is left out.</param>
    /// <returns>This writer.</returns>
    public HtmlWriter Empty(string tag, params (string Name, string? Value)[] attributes)
    {
        Open(tag, attributes);
        _html.Length--;
        _html.Append("/>\n");
        return this;
    }

    /// <summary>Writes text where an element's content stands.</summary>
    /// <param name="text">The text; escaped.</param>
    /// <returns>This writer.</returns>
    public HtmlWriter Write(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>Writes markup of this library's own, such as its style sheet, as it is. Never anything from a trace.</summary>
    /// <param name="markup">The markup.</param>
    /// <returns>This writer.</returns>
    public HtmlWriter Own(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    private void Open(string tag, params (string Name, string? Value)[] attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name).Append("=\"");
                Escape(value);
                _html.Append('"');
            }
        }

        _html.Append('>');
    }

    // Characters that turn the writing direction or cannot be seen are shown by number, so that a name cannot pass for another.
    private void Escape(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '&' => _html.Append("&amp;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                '\n' or '\t' => _html.Append(rune),
                ZeroWidthNonJoiner or ZeroWidthJoiner => _html.Append(rune),
                _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format =>
                    _html.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}"),
                _ => _html.Append(rune),
            };
        }
    }
}
