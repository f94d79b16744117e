using YoutuVl.Actuators.Input;

namespace YoutuVl.Actuators.Desktop;

/// <summary>
/// Injects keyboard input as hardware would. Used by one caller at a time. Keys that are down when the session is disposed, or when the
/// process ends in an orderly way, are released.
/// </summary>
public interface IKeyboard
{
    /// <summary>Presses a key and holds it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the display has taken the event.</returns>
    /// <exception cref="InputUnavailableException">This keyboard cannot produce the key.</exception>
    ValueTask PressAsync(Key key, CancellationToken cancellationToken);

    /// <summary>Releases a key; one that is up stays up.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the display has taken the event.</returns>
    ValueTask ReleaseAsync(Key key, CancellationToken cancellationToken);

    /// <summary>
    /// Types text in any script, whatever the keyboard layout; a line feed presses Enter, a tab presses Tab.
    /// On cancellation it stops between two characters with no key held.
    /// </summary>
    /// <param name="text">The text; Unicode without other control characters.</param>
    /// <param name="cancellationToken">Ends the typing.</param>
    /// <returns>A task that ends when the display has taken the events; the application may still be reading them.</returns>
    /// <exception cref="InputUnavailableException">This keyboard cannot produce a character; none of the text was typed.</exception>
    ValueTask TypeAsync(string text, CancellationToken cancellationToken);

    /// <summary>Releases every key that this session holds. Never throws for a display that is gone.</summary>
    /// <returns>A task that ends when they are up.</returns>
    ValueTask ReleaseAllAsync();
}
