using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Perception;

namespace YoutuVl.Actuators.Execution.Injecting;

/// <summary>
/// The keys and buttons that one action holds. Disposing releases what is still down, newest first, whatever ended the action. Not thread-safe.
/// </summary>
/// <param name="session">The desktop.</param>
internal sealed class HeldInput(IDesktopSession session) : IAsyncDisposable
{
    private static readonly (KeyModifiers Modifier, string Key)[] ModifierKeys =
    [
        (KeyModifiers.Control, "Control"), (KeyModifiers.Shift, "Shift"), (KeyModifiers.Alt, "Alt"), (KeyModifiers.Super, "Super"),
    ];

    private readonly List<Key> _keys = [];
    private readonly List<PointerButton> _buttons = [];

    /// <summary>Gets a value indicating whether nothing is held.</summary>
    public bool IsIdle => _keys.Count == 0 && _buttons.Count == 0;

    /// <summary>Presses a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is down.</returns>
    public ValueTask PressAsync(Key key, CancellationToken cancellationToken)
    {
        // Noted first: a call that is cut off half way may have pressed it, and releasing a key that is up does nothing.
        _keys.Add(key);
        return session.Keyboard.PressAsync(key, cancellationToken);
    }

    /// <summary>Presses modifier keys.</summary>
    /// <param name="modifiers">The modifiers.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when they are down.</returns>
    public async ValueTask PressAsync(KeyModifiers modifiers, CancellationToken cancellationToken)
    {
        foreach (var (modifier, key) in ModifierKeys.Where(m => modifiers.HasFlag(m.Modifier)))
        {
            await PressAsync(Key.Parse(key), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Presses a button.</summary>
    /// <param name="button">The button.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is down.</returns>
    public ValueTask PressAsync(PointerButton button, CancellationToken cancellationToken)
    {
        _buttons.Add(button);
        return session.Pointer.PressAsync(button, cancellationToken);
    }

    /// <summary>Releases the newest button.</summary>
    /// <param name="button">The button.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is up.</returns>
    public async ValueTask ReleaseAsync(PointerButton button, CancellationToken cancellationToken)
    {
        await session.Pointer.ReleaseAsync(button, cancellationToken).ConfigureAwait(false);
        _buttons.Remove(button);
    }

    /// <summary>Releases every key, newest first.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when they are up.</returns>
    public async ValueTask ReleaseKeysAsync(CancellationToken cancellationToken)
    {
        while (_keys.Count > 0)
        {
            await session.Keyboard.ReleaseAsync(_keys[^1], cancellationToken).ConfigureAwait(false);
            _keys.RemoveAt(_keys.Count - 1);
        }
    }

    /// <summary>Presses and releases a chord.</summary>
    /// <param name="chord">The chord.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when everything is up.</returns>
    public async ValueTask TapAsync(KeyChord chord, CancellationToken cancellationToken)
    {
        await PressAsync(chord.Modifiers, cancellationToken).ConfigureAwait(false);
        await PressAsync(chord.Key, cancellationToken).ConfigureAwait(false);
        await ReleaseKeysAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Leaves a button down when the action ends.</summary>
    /// <param name="button">The button.</param>
    public void Keep(PointerButton button) => _buttons.Remove(button);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            while (_buttons.Count > 0)
            {
                await ReleaseAsync(_buttons[^1], CancellationToken.None).ConfigureAwait(false);
            }

            await ReleaseKeysAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (AgentException)
        {
            // A display that is gone holds nothing; one that only failed this call still gets its second chance.
            await session.Pointer.ReleaseAllAsync().ConfigureAwait(false);
            await session.Keyboard.ReleaseAllAsync().ConfigureAwait(false);
        }
    }
}
