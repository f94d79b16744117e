using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.Input;

/// <summary>
/// Asks the server which symbol each key gives under each modifier, by XKB's own translation, so that every layout is understood the way
/// applications understand it. Reading takes well under a millisecond; layouts change at any time, so it is read for each use.
/// </summary>
internal sealed unsafe class KeyboardLayoutReader
{
    private const int GroupShift = 13;
    private const int Groups = 4;
    private const int ModifierRows = 8;

    private readonly nint _display;
    private readonly nint _map;
    private readonly IReadOnlySet<byte> _excluded;
    private readonly Dictionary<uint, KeyStroke> _strokes = [];
    private readonly Dictionary<uint, byte> _anyLayout = [];
    private readonly Dictionary<byte, uint> _firstSymbols = [];
    private readonly List<byte> _emptyKeys = [];
    private readonly int _firstKey;
    private readonly int _lastKey;
    private byte _shiftKey;
    private byte _altGrKey;
    private uint _altGrMask;

    private KeyboardLayoutReader(nint display, nint map, IReadOnlySet<byte> excluded)
    {
        _display = display;
        _map = map;
        _excluded = excluded;
        _ = LibX11.XDisplayKeycodes(display, out _firstKey, out _lastKey);
    }

    /// <summary>Reads the layout.</summary>
    /// <param name="connection">The display.</param>
    /// <param name="excluded">Keys whose strokes are not reported, because their symbols may be changed at any time.</param>
    internal static KeyboardLayout Read(XConnection connection, IReadOnlySet<byte> excluded) => connection.Query("read the keyboard layout", display =>
    {
        nint map = LibX11.XkbGetMap(display, XConstants.XkbAllClientInfoMask, XConstants.XkbUseCoreKbd);
        if (map == 0)
        {
            throw XDisplayErrors.NoExtension(connection.DisplayName, "XKEYBOARD");
        }

        try
        {
            return new KeyboardLayoutReader(display, map, excluded).Read();
        }
        finally
        {
            LibX11.XkbFreeKeyboard(map, XConstants.XkbAllComponentsMask, 1);
        }
    });

    private KeyboardLayout Read()
    {
        ReadModifiers();
        ReadSymbols();
        _ = LibX11.XkbGetState(_display, XConstants.XkbUseCoreKbd, out XkbState state);
        uint always = (state.LockedModifiers & ~XConstants.LockMask) | ((uint)state.Group << GroupShift);
        AddStrokes(always, shift: false, altGr: false);
        AddStrokes(always, shift: true, altGr: false);
        if (_altGrMask != 0)
        {
            AddStrokes(always, shift: false, altGr: true);
            AddStrokes(always, shift: true, altGr: true);
        }

        return new KeyboardLayout
        {
            Strokes = _strokes,
            AnyLayout = _anyLayout,
            FirstSymbols = _firstSymbols,
            EmptyKeys = _emptyKeys,
            ShiftKey = _shiftKey,
            AltGrKey = _altGrKey,
            CapsLock = (state.LockedModifiers & XConstants.LockMask) != 0,
        };
    }

    private void ReadModifiers()
    {
        XModifierKeymap* modifiers = LibX11.XGetModifierMapping(_display);
        for (int row = 0; row < ModifierRows; row++)
        {
            for (int column = 0; column < modifiers->KeysPerModifier; column++)
            {
                byte key = modifiers->Keycodes[(row * modifiers->KeysPerModifier) + column];
                AddModifier(row, key);
            }
        }

        _ = LibX11.XFreeModifiermap(modifiers);
    }

    private void AddModifier(int row, byte key)
    {
        if (key == 0)
        {
            return;
        }

        if (row == 0 && _shiftKey == 0)
        {
            _shiftKey = key;
        }
        else if (_altGrKey == 0 && Translate(key, 0) == Keysyms.Level3Shift)
        {
            _altGrKey = key;
            _altGrMask = 1u << row;
        }
    }

    private void ReadSymbols()
    {
        nuint* symbols = LibX11.XGetKeyboardMapping(_display, (byte)_firstKey, _lastKey - _firstKey + 1, out int perKey);
        for (int key = _firstKey; key <= _lastKey; key++)
        {
            var row = new ReadOnlySpan<nuint>(symbols + ((key - _firstKey) * perKey), perKey);
            if (row.ContainsAnyExcept((nuint)0))
            {
                _firstSymbols[(byte)key] = (uint)row[0];
            }
            else
            {
                _emptyKeys.Add((byte)key);
            }
        }

        _ = LibX11.XFree((nint)symbols);
    }

    private void AddStrokes(uint always, bool shift, bool altGr)
    {
        uint modifiers = always | (shift ? XConstants.ShiftMask : 0) | (altGr ? _altGrMask : 0);
        for (int key = _firstKey; key <= _lastKey; key++)
        {
            if (_excluded.Contains((byte)key))
            {
                continue;
            }

            _strokes.TryAdd(Translate((byte)key, modifiers), new KeyStroke((byte)key, shift, altGr));
            for (uint group = 0; group < Groups && !shift && !altGr; group++)
            {
                _anyLayout.TryAdd(Translate((byte)key, group << GroupShift), (byte)key);
            }
        }
    }

    private uint Translate(byte key, uint modifiers) =>
        LibX11.XkbTranslateKeyCode(_map, key, modifiers, out _, out nuint symbol) == 0 ? 0 : (uint)symbol;
}
