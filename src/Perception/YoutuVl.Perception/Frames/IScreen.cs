using YoutuVl.Perception.Change;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Frames;

/// <summary>
/// The pixels of a desktop. Thread-safe: calls may overlap. Frames are the caller's to dispose. A display that went away raises
/// <see cref="DisplayLostException"/> from every member.
/// </summary>
public interface IScreen
{
    /// <summary>Gets the virtual screen: the smallest rectangle that holds every monitor, in physical pixels. It may change while the session lives.</summary>
    ScreenRect Bounds { get; }

    /// <summary>Captures the whole screen. When nothing changed since the last capture the same pixels may be handed out again under a new owner.</summary>
    /// <param name="cancellationToken">Ends the capture.</param>
    /// <returns>The frame, owned by the caller.</returns>
    /// <exception cref="DisplayLostException">The display went away.</exception>
    ValueTask<ScreenFrame> CaptureAsync(CancellationToken cancellationToken);

    /// <summary>Lists what changed after a moment, without waiting.</summary>
    /// <param name="since">A stamp of a frame or of an earlier answer; the default stamp means since the session opened.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The changes up to now.</returns>
    ValueTask<ScreenChanges> ChangesAsync(ChangeStamp since, CancellationToken cancellationToken);

    /// <summary>Waits until something on the screen changes after a moment; returns at once when it already has.</summary>
    /// <param name="since">A stamp of a frame or of an earlier answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The moment of the newest change.</returns>
    ValueTask<ChangeStamp> WaitForChangeAsync(ChangeStamp since, CancellationToken cancellationToken);
}
