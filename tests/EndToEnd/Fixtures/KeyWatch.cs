using System.Runtime.InteropServices;

namespace YoutuVl.EndToEnd.Fixtures;

/// <summary>Asks an X server which keys it believes to be held down, over a connection of its own.</summary>
internal sealed partial class KeyWatch : IDisposable
{
    private const int KeymapBytes = 32; // one bit for each of the protocol's 256 keycodes
    private const string Library = "libX11.so.6";

    private readonly nint _display;

    public KeyWatch(string displayName)
    {
        _display = XOpenDisplay(displayName);
        if (_display == 0)
        {
            throw new InvalidOperationException($"The display {displayName} does not answer.");
        }
    }

    /// <summary>The keycodes that are down now.</summary>
    public IReadOnlyList<int> HeldKeys
    {
        get
        {
            byte[] map = new byte[KeymapBytes];
            _ = XQueryKeymap(_display, map);
            return [.. Enumerable.Range(0, KeymapBytes * 8).Where(key => (map[key / 8] & (1 << (key % 8))) != 0)];
        }
    }

    public void Dispose() => _ = XCloseDisplay(_display);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint XOpenDisplay(string name);

    [LibraryImport(Library)]
    private static partial int XCloseDisplay(nint display);

    [LibraryImport(Library)]
    private static partial int XQueryKeymap(nint display, [Out] byte[] keys);
}
