using System.Text;

namespace YoutuVl.Actuators.Linux.Clipboard;

/// <summary>Text that this process serves.</summary>
internal sealed class OwnedText(string text, nuint since)
{
    private readonly TaskCompletionSource _fetched = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal string Text { get; } = text;

    internal byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(text);

    /// <summary>Gets the text as ICCCM's STRING, which is Latin-1; null when it holds other characters.</summary>
    internal byte[]? Latin1 { get; } = text.All(character => character <= '\u00ff') ? Encoding.Latin1.GetBytes(text) : null;

    /// <summary>Gets the server's time from which on it is served.</summary>
    internal nuint Since { get; } = since;

    /// <summary>Gets a task that ends when an application has taken the whole text.</summary>
    internal Task Fetched => _fetched.Task;

    internal void MarkFetched() => _fetched.TrySetResult();
}
