using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.X11;

/// <summary>The messages of a display that is missing, gone or unfit.</summary>
internal static class XDisplayErrors
{
    internal static DisplayLostException CannotOpen(string displayName) => new(
        displayName,
        $"Cannot open X display '{displayName}'. Check that the X server runs and that this user may connect, or use a virtual desktop.");

    internal static DisplayLostException NoLibrary(string displayName, string package, DllNotFoundException missing) => new(
        displayName,
        $"X display '{displayName}' cannot be used because a library is missing: {missing.Message.Split('\n')[0]} Install the Debian package {package}.",
        missing);

    internal static DisplayLostException Lost(string displayName) => new(
        displayName,
        $"The connection to X display '{displayName}' was lost: the X server ended or closed it. Open a new desktop session.");

    internal static DisplayLostException NoExtension(string displayName, string extension) => new(
        displayName,
        $"X display '{displayName}' lacks the {extension} extension, which this needs. Start the X server with it enabled.");

    internal static DisplayLostException BadPixels(string displayName, int bitsPerPixel) => new(
        displayName,
        $"X display '{displayName}' has {bitsPerPixel} bits per pixel in an order that cannot be read. Start the X server with depth 24, little-endian.");
}
