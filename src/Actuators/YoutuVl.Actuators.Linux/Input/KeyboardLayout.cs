namespace YoutuVl.Actuators.Linux.Input;

/// <summary>What the keys of a display give at one moment, in the layout that is active.</summary>
internal sealed class KeyboardLayout
{
    /// <summary>Gets the strokes that give a symbol under the active layout.</summary>
    internal required IReadOnlyDictionary<uint, KeyStroke> Strokes { get; init; }

    /// <summary>Gets the keys that give a symbol unmodified in any of the layouts; applications match shortcuts in all of them.</summary>
    internal required IReadOnlyDictionary<uint, byte> AnyLayout { get; init; }

    /// <summary>Gets the first symbol of each key that gives one.</summary>
    internal required IReadOnlyDictionary<byte, uint> FirstSymbols { get; init; }

    /// <summary>Gets the keys that give nothing at all.</summary>
    internal required IReadOnlyList<byte> EmptyKeys { get; init; }

    /// <summary>Gets the Shift key; 0 when there is none.</summary>
    internal required byte ShiftKey { get; init; }

    /// <summary>Gets the key that chooses the third level, 0 when there is none.</summary>
    internal required byte AltGrKey { get; init; }

    /// <summary>Gets a value indicating whether Caps Lock is on.</summary>
    internal required bool CapsLock { get; init; }

    /// <summary>Gets the modifier keys that a stroke needs held.</summary>
    internal IEnumerable<byte> ModifiersOf(KeyStroke stroke)
    {
        if (stroke.Shift)
        {
            yield return ShiftKey;
        }

        if (stroke.AltGr)
        {
            yield return AltGrKey;
        }
    }
}
