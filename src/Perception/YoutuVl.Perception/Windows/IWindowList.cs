namespace YoutuVl.Perception.Windows;

/// <summary>Reads the top-level windows of a desktop. Thread-safe.</summary>
public interface IWindowList
{
    /// <summary>Lists the top-level windows, menus and other popups included, from the bottom of the stack to the top.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The windows; empty when there are none.</returns>
    ValueTask<IReadOnlyList<WindowInfo>> ListAsync(CancellationToken cancellationToken);
}
