namespace YoutuVl.Actuators.Desktop;

/// <summary>The text clipboard of a desktop. Used by one caller at a time.</summary>
public interface IClipboard
{
    /// <summary>Reads the text.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The text; null when the clipboard is empty, holds no text, or its owner does not answer.</returns>
    ValueTask<string?> GetTextAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the content; null empties it.</summary>
    /// <param name="text">The new text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the clipboard holds the text.</returns>
    ValueTask SetTextAsync(string? text, CancellationToken cancellationToken);

    /// <summary>
    /// Puts text on the clipboard for one paste. <see cref="IClipboardLoan.WaitUntilFetchedAsync"/> tells when an application has read it,
    /// and disposing the loan puts the former text back.
    /// </summary>
    /// <param name="text">The text to lend.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The loan; dispose it to restore the clipboard.</returns>
    ValueTask<IClipboardLoan> LendAsync(string text, CancellationToken cancellationToken);
}
