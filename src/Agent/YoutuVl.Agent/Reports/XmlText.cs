using System.Globalization;
using System.Text;
using System.Xml;

namespace YoutuVl.Agent.Reports;

/// <summary>Writes any text into XML: what XML 1.0 cannot hold, even escaped, is written as its number, for example <c>\u0007</c>.</summary>
internal static class XmlText
{
    /// <summary>Writes an attribute.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; any text.</param>
    public static void Attribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Legal(value));

    /// <summary>Writes the text of an element.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="text">Any text.</param>
    public static void Text(this XmlWriter xml, string text) => xml.WriteString(Legal(text));

    private static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                legal.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                legal.Append(text[i]);
            }
            else
            {
                legal.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            }
        }

        return legal.ToString();
    }
}
