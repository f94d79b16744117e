namespace YoutuVl.Actuators.Desktop;

/// <summary>Text on the clipboard for one paste; disposing it puts the former text back.</summary>
public interface IClipboardLoan : IAsyncDisposable
{
    /// <summary>Waits until an application has read the text.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the text was read.</returns>
    ValueTask WaitUntilFetchedAsync(CancellationToken cancellationToken);
}
