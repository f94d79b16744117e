using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Input;

/// <summary>
/// Pointer and keyboard of an X display, injected by XTest on one connection so that their events keep their order.
/// Held keys and buttons are released when it is disposed and when the process ends in an orderly way.
/// </summary>
public sealed class XInput : IAsyncDisposable
{
    private readonly XConnection _connection;
    private readonly XInjector _injector;
    private readonly XKeyboard _keyboard;

    private XInput(XConnection connection, TimeProvider time)
    {
        _connection = connection;
        _injector = new XInjector(connection);
        _keyboard = new XKeyboard(_injector, new SpareKeycodes(connection, time));
        Pointer = new XPointer(_injector);
    }

    /// <summary>Gets the pointer.</summary>
    public IPointer Pointer { get; }

    /// <summary>Gets the keyboard.</summary>
    public IKeyboard Keyboard => _keyboard;

    /// <summary>Connects to a display.</summary>
    /// <param name="displayName">The display, such as <c>:99</c>; the environment is not read.</param>
    /// <param name="time">The clock that keeps spare keys apart in time.</param>
    /// <returns>The input, to be disposed by the caller.</returns>
    /// <exception cref="DisplayLostException">The display cannot be reached, or lacks XTest.</exception>
    public static XInput Open(string displayName, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var connection = XConnection.Open(displayName);
        try
        {
            return new XInput(connection, time);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Releases every key and button that is held here. Thread-safe, synchronous, never throws for a display that is gone.</summary>
    public void ReleaseAll() => _injector.ReleaseAll();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _injector.Dispose();
        await _keyboard.DisposeAsync().ConfigureAwait(false);
        _connection.Dispose();
    }
}
