using System.Text;
using YoutuVl.Actuators.Input;

namespace YoutuVl.Actuators.Linux.Input;

/// <summary>
/// Key symbols of <c>X11/keysymdef.h</c>: Latin-1 characters are their own number, other characters are 0x01000000 plus the
/// code point (X protocol, appendix A).
/// </summary>
internal static class Keysyms
{
    internal const uint Return = 0xff0d;
    internal const uint Tab = 0xff09;
    internal const uint Level3Shift = 0xfe03;
    private const uint UnicodeOffset = 0x01000000;
    private const uint FirstFunctionKey = 0xffbe;

    /// <summary>Finds the symbol of a character.</summary>
    /// <returns>Null for control characters other than line feed and tab.</returns>
    internal static uint? Of(Rune character) => character.Value switch
    {
        '\n' => Return,
        '\t' => Tab,
        (>= 0x20 and <= 0x7e) or (>= 0xa0 and <= 0xff) => (uint)character.Value,
        > 0xff => UnicodeOffset | (uint)character.Value,
        _ => null,
    };

    /// <summary>Finds the symbol of a key.</summary>
    /// <returns>Null for a key that X does not know.</returns>
    internal static uint? Of(Key key) => key.Character is { } character ? Of(character) : OfName(key.Name);

    private static uint? OfName(string name) => name switch
    {
        "Enter" => Return,
        "Tab" => Tab,
        "Space" => ' ',
        "Backspace" => 0xff08,
        "Delete" => 0xffff,
        "Insert" => 0xff63,
        "Escape" => 0xff1b,
        "Home" => 0xff50,
        "End" => 0xff57,
        "PageUp" => 0xff55,
        "PageDown" => 0xff56,
        "Left" => 0xff51,
        "Up" => 0xff52,
        "Right" => 0xff53,
        "Down" => 0xff54,
        "Control" => 0xffe3,
        "Shift" => 0xffe1,
        "Alt" => 0xffe9,
        "Super" => 0xffeb,
        "CapsLock" => 0xffe5,
        "NumLock" => 0xff7f,
        "PrintScreen" => 0xff61,
        "Pause" => 0xff13,
        "ContextMenu" => 0xff67,
        ['F', .. var number] when uint.TryParse(number, out uint index) => FirstFunctionKey + index - 1,
        _ => null,
    };
}
