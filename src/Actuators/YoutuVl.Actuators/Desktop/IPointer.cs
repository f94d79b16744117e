using YoutuVl.Actuators.Input;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Desktop;

/// <summary>
/// Injects pointer input as hardware would. Used by one caller at a time. Buttons that are down when the session is disposed, or when the
/// process ends in an orderly way, are released.
/// </summary>
public interface IPointer
{
    /// <summary>Reads where the pointer is.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The position in screen pixels.</returns>
    ValueTask<ScreenPoint> PositionAsync(CancellationToken cancellationToken);

    /// <summary>Moves the pointer at once.</summary>
    /// <param name="point">The new position in screen pixels, inside the screen.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the display has taken the event.</returns>
    /// <exception cref="CoordinateOutOfRangeException">The point is outside the screen.</exception>
    ValueTask MoveAsync(ScreenPoint point, CancellationToken cancellationToken);

    /// <summary>Presses a button and holds it.</summary>
    /// <param name="button">The button.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the display has taken the event.</returns>
    ValueTask PressAsync(PointerButton button, CancellationToken cancellationToken);

    /// <summary>Releases a button; one that is up stays up.</summary>
    /// <param name="button">The button.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the display has taken the event.</returns>
    ValueTask ReleaseAsync(PointerButton button, CancellationToken cancellationToken);

    /// <summary>Turns the wheel at the pointer's position.</summary>
    /// <param name="notchesRight">Notches to the right; negative to the left.</param>
    /// <param name="notchesDown">Notches down, towards the end of a document; negative up.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the display has taken the events.</returns>
    ValueTask ScrollAsync(int notchesRight, int notchesDown, CancellationToken cancellationToken);

    /// <summary>Releases every button that this session holds. Never throws for a display that is gone.</summary>
    /// <returns>A task that ends when they are up.</returns>
    ValueTask ReleaseAllAsync();
}
