using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Desktop;

/// <summary>
/// Acts on elements through the accessibility interface, without pointer or keyboard. An element that is gone, does not offer the
/// action, or whose application does not answer is an ordinary result here, not an exception. Thread-safe.
/// </summary>
public interface ISemantics
{
    /// <summary>Does something to an element.</summary>
    /// <param name="element">The element, from any snapshot of this session.</param>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How it went. <see cref="SemanticOutcome.Done"/> means the application took the call, not that it had an effect.</returns>
    ValueTask<SemanticOutcome> PerformAsync(ScreenElement element, SemanticRequest request, CancellationToken cancellationToken);

    /// <summary>Reads one element again, without walking the tree.</summary>
    /// <param name="element">The element, from any snapshot of this session.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The element as it is now, under its old id; null when it is gone or its application does not answer.</returns>
    ValueTask<ScreenElement?> RefreshAsync(ScreenElement element, CancellationToken cancellationToken);

    /// <summary>Reads an element's whole text, however long; a protected field reads as null.</summary>
    /// <param name="element">The element, from any snapshot of this session.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The text; null when it has none, is gone, or its application does not answer.</returns>
    ValueTask<string?> ReadTextAsync(ScreenElement element, CancellationToken cancellationToken);

    /// <summary>Asks the application of an element which of its elements is at a pixel.</summary>
    /// <param name="element">An element of the application, usually the one about to be clicked.</param>
    /// <param name="point">The screen pixel.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The native keys of the element at the pixel and of its ancestors, innermost first; empty when the application does not tell.</returns>
    ValueTask<IReadOnlyList<string>> HitTestAsync(ScreenElement element, ScreenPoint point, CancellationToken cancellationToken);
}
