using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Fusing;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Observing;

/// <summary>
/// Everything that is known about a desktop at one moment. Whoever receives it owns it and disposes it, which releases the frame.
/// Immutable until disposed.
/// </summary>
public sealed class Observation : IDisposable
{
    /// <summary>Gets the number of this observation within its observer, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>Gets the picture of the screen, secrets blacked out; null when pixels were not asked for.</summary>
    public ScreenFrame? Frame { get; init; }

    /// <summary>Gets the hash of the whole frame, equal for equal pixels; 0 when there is no frame.</summary>
    public ulong FrameHash { get; init; }

    /// <summary>Gets the elements, secrets masked.</summary>
    public required ElementList Elements { get; init; }

    /// <summary>Gets the top-level windows from the bottom of the stack to the top.</summary>
    public required IReadOnlyList<WindowInfo> Windows { get; init; }

    /// <summary>Gets the element with the keyboard focus; null when none is known.</summary>
    public ElementId? Focused { get; init; }

    /// <summary>Gets what changed on the screen since the observer's previous observation.</summary>
    public required ScreenChanges Changes { get; init; }

    /// <summary>Gets what could not be read of the accessibility tree.</summary>
    public IReadOnlyList<SnapshotGap> Gaps { get; init; } = [];

    /// <summary>Gets how much of each visible window the elements explain, from the bottom of the stack to the top; empty when pixels were not looked at.</summary>
    public IReadOnlyList<WindowCoverage> Coverage { get; init; } = [];

    /// <summary>Gets the moment of the accessibility activity that the elements show.</summary>
    public ChangeStamp Activity { get; init; }

    /// <summary>Gets how long each part took.</summary>
    public required ObservationTimings Timings { get; init; }

    /// <summary>Gets the window with the keyboard input; null when there is none.</summary>
    public WindowInfo? ActiveWindow => Windows.FirstOrDefault(w => w.IsActive);

    /// <inheritdoc/>
    public void Dispose() => Frame?.Dispose();
}
