using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.Input;

/// <summary>Keyboard input by XTest: keys of the active layout where it has the character, lent spare keys for the rest.</summary>
internal sealed class XKeyboard(XInjector injector, SpareKeycodes spares) : IKeyboard, IAsyncDisposable
{
    /// <summary>Strokes between two looks at the cancellation token.</summary>
    private const int StrokesPerBatch = 32;

    private readonly Dictionary<Key, byte[]> _held = [];

    public async ValueTask PressAsync(Key key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_held.ContainsKey(key))
        {
            return;
        }

        uint symbol = Keysyms.Of(key) ?? throw Unknown(key.Name);
        KeyboardLayout layout = spares.ReadLayout();
        KeyStroke stroke = await FindAsync(layout, symbol, cancellationToken).ConfigureAwait(false);
        byte[] keycodes = [.. layout.ModifiersOf(stroke).Where(modifier => !injector.IsHeld(modifier)), stroke.Keycode];
        _held[key] = keycodes;
        injector.Send([.. keycodes.Select(keycode => new KeyEvent(keycode, IsPress: true))]);
    }

    public ValueTask ReleaseAsync(Key key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_held.Remove(key, out byte[]? keycodes))
        {
            injector.Send([.. keycodes.Reverse().Select(keycode => new KeyEvent(keycode, IsPress: false))]);
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask TypeAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<uint> symbols = TextSymbols.Of(text);
        KeyboardLayout layout = spares.ReadLayout();
        if (spares.Count == 0 && symbols.FirstOrDefault(symbol => !layout.Strokes.ContainsKey(symbol)) is var lacking and not 0)
        {
            throw NoKey($"symbol 0x{lacking:x}");
        }

        SetCapsLock(layout, on: false);
        try
        {
            for (int start = 0; start < symbols.Count;)
            {
                start = await TypeFromAsync(symbols, start, layout, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            SetCapsLock(layout, on: true);
        }
    }

    public ValueTask ReleaseAllAsync()
    {
        _held.Clear();
        injector.ReleaseKeys();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await spares.ReturnAllAsync().ConfigureAwait(false);
        spares.Dispose();
    }

    /// <summary>Types the longest run for which the spare keys suffice, but no more than one batch.</summary>
    /// <returns>Where the next run starts.</returns>
    private async ValueTask<int> TypeFromAsync(IReadOnlyList<uint> symbols, int start, KeyboardLayout layout, CancellationToken cancellationToken)
    {
        HashSet<uint> lent = [];
        int end = start;
        for (; end < symbols.Count && end - start < StrokesPerBatch; end++)
        {
            if (layout.Strokes.ContainsKey(symbols[end]) || lent.Contains(symbols[end]))
            {
                continue;
            }

            if (lent.Count == spares.Count)
            {
                break;
            }

            lent.Add(symbols[end]);
        }

        await spares.LendAsync(lent, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        List<KeyEvent> events = [];
        for (int i = start; i < end; i++)
        {
            AddStroke(events, layout, Resolve(layout, symbols[i]));
        }

        injector.Send(events);
        foreach (uint symbol in lent)
        {
            // Its age counts from when the last event was sent, not from when it was planned.
            spares.Use(symbol);
        }

        return end;
    }

    private KeyStroke Resolve(KeyboardLayout layout, uint symbol) => layout.Strokes.TryGetValue(symbol, out KeyStroke stroke)
        ? stroke
        : new KeyStroke(spares.Use(symbol) ?? throw NoKey($"symbol 0x{symbol:x}"), Shift: false, AltGr: false);

    private void AddStroke(List<KeyEvent> events, KeyboardLayout layout, KeyStroke stroke)
    {
        byte[] keycodes = [.. layout.ModifiersOf(stroke).Where(modifier => !injector.IsHeld(modifier)), stroke.Keycode];
        events.AddRange(keycodes.Select(keycode => new KeyEvent(keycode, IsPress: true)));
        events.AddRange(keycodes.Reverse().Select(keycode => new KeyEvent(keycode, IsPress: false)));
    }

    private async ValueTask<KeyStroke> FindAsync(KeyboardLayout layout, uint symbol, CancellationToken cancellationToken)
    {
        if (layout.Strokes.TryGetValue(symbol, out KeyStroke stroke))
        {
            return stroke;
        }

        if (layout.AnyLayout.TryGetValue(symbol, out byte keycode))
        {
            return new KeyStroke(keycode, Shift: false, AltGr: false);
        }

        await spares.LendAsync(new HashSet<uint> { symbol }, cancellationToken).ConfigureAwait(false);
        return Resolve(layout, symbol);
    }

    /// <summary>With Caps Lock on, applications turn lent lower-case letters into capitals.</summary>
    private void SetCapsLock(KeyboardLayout layout, bool on)
    {
        if (layout.CapsLock)
        {
            injector.Connection.Send("switch Caps Lock", display =>
                _ = LibX11.XkbLockModifiers(display, XConstants.XkbUseCoreKbd, XConstants.LockMask, on ? XConstants.LockMask : 0));
        }
    }

    private static InputUnavailableException Unknown(string name) =>
        new(name, $"The key '{name}' does not exist on an X keyboard. Use another key.");

    private static InputUnavailableException NoKey(string name) => new(
        name,
        $"The keyboard layout has no key for {name} and no spare key to lend. Paste the text, or switch to a layout with unused keys.");
}
