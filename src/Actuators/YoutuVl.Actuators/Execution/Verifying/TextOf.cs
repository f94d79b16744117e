using System.Globalization;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Reads what an element shows.</summary>
internal static class TextOf
{
    /// <summary>Reads an element's text or number as it is now.</summary>
    /// <param name="session">The desktop.</param>
    /// <param name="element">The element.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The text, its lines parted by line feeds; null when it has none, is protected, or is gone.</returns>
    public static async ValueTask<string?> ReadAsync(IDesktopSession session, ScreenElement element, CancellationToken cancellationToken)
    {
        if (element.Has(ElementStates.Protected))
        {
            return null;
        }

        var text = element.NativeKey is null
            ? element.Value
            : await session.Semantics.ReadTextAsync(element, cancellationToken).ConfigureAwait(false) ?? element.Value;
        return text?.ReplaceLineEndings("\n") ?? element.Range?.Current.ToString(CultureInfo.InvariantCulture);
    }
}
