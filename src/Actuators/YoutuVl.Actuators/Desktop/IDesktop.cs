namespace YoutuVl.Actuators.Desktop;

/// <summary>A desktop that can be opened: a real one, a virtual one, or one in memory. Opening is apart from using.</summary>
public interface IDesktop
{
    /// <summary>Opens a session on the desktop. Several sessions may be open at once.</summary>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The session, owned by the caller.</returns>
    /// <exception cref="Perception.Frames.DisplayLostException">There is no display, or it cannot be reached.</exception>
    /// <exception cref="Perception.Accessibility.AccessibilityUnavailableException">There is no accessibility interface.</exception>
    ValueTask<IDesktopSession> OpenAsync(CancellationToken cancellationToken);
}
